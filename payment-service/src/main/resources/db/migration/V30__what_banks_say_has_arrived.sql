-- The platform's accounts, one row each to lock: statements of an account are taken in one after the other.
CREATE TABLE bank_account (
  number text PRIMARY KEY
);

-- Statements as banks sent them. Written once, never changed.
CREATE TABLE bank_statement (
  id            text PRIMARY KEY,
  kind          text        NOT NULL CHECK (kind IN ('CAMT_053', 'CAMT_054', 'MT940')),
  account       text        NOT NULL REFERENCES bank_account (number),
  statement_id  text        NOT NULL,
  hash          char(64)    NOT NULL,
  content       text        NOT NULL,
  received_at   timestamptz NOT NULL,
  received_from text        NOT NULL,
  debits        integer     NOT NULL CHECK (debits >= 0),
  already_told  integer     NOT NULL CHECK (already_told >= 0),
  UNIQUE (account, kind, statement_id)
);

CREATE TRIGGER bank_statement_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bank_statement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Lines that brought money or took it back. The bank's name for a line is told once, whichever message tells of it.
CREATE TABLE bank_line (
  id         text PRIMARY KEY,
  statement  text        NOT NULL REFERENCES bank_statement (id),
  account    text        NOT NULL,
  identity   text        NOT NULL,
  direction  text        NOT NULL CHECK (direction IN ('CREDIT', 'REVERSAL')),
  currency   char(3)     NOT NULL,
  amount     bigint      NOT NULL CHECK (amount >= 0),
  booked_on  date        NOT NULL,
  remittance text        NOT NULL,
  debtor     text        NOT NULL,
  verdict    text        NOT NULL CHECK (verdict IN ('MATCHED', 'NO_REFERENCE', 'REFERENCE_DAMAGED', 'REFERENCE_UNKNOWN',
                                                     'PAYMENT_NOT_WAITING', 'WRONG_CURRENCY', 'OTHER_ACCOUNT', 'REVERSAL')),
  state      text        NOT NULL CHECK (state IN ('MATCHED', 'APPLIED', 'WAITING', 'RETURNED', 'CLOSED')),
  payment_id text,
  fit        text        CHECK (fit IN ('EXACT', 'SHORT', 'OVER')),
  note       text,
  version    bigint      NOT NULL,
  last_hash  char(64)    NOT NULL,
  UNIQUE (account, identity),
  CHECK ((state IN ('MATCHED', 'APPLIED')) = (payment_id IS NOT NULL)),
  CHECK ((state = 'APPLIED') = (fit IS NOT NULL)),
  CHECK ((state IN ('RETURNED', 'CLOSED')) = (note IS NOT NULL)),
  CHECK (verdict <> 'REVERSAL' OR state IN ('WAITING', 'CLOSED'))
);
-- A payment by wire gets its money from one line.
CREATE UNIQUE INDEX bank_line_of_payment ON bank_line (payment_id) WHERE state = 'APPLIED';
CREATE INDEX bank_line_waiting ON bank_line (id DESC) WHERE state = 'WAITING';
CREATE INDEX bank_line_of_statement ON bank_line (statement, id);

-- The reference that a buyer writes is made of this hash, so it need not be stored to be found.
CREATE UNIQUE INDEX payment_by_wire_reference ON payment ((left(encode(sha256(cast(id as bytea)), 'hex'), 20)))
  WHERE method = 'WIRE_TRANSFER';
