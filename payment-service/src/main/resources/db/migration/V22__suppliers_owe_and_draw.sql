-- The books also tell what is no order's: a supplier's debts and what it draws.
ALTER TABLE ledger_entry
  ALTER COLUMN order_id DROP NOT NULL,
  ADD COLUMN note text,
  DROP CONSTRAINT ledger_entry_reason_check,
  ADD CONSTRAINT ledger_entry_reason_known CHECK (
    CASE WHEN reason IN ('CHARGE', 'PAYMENT', 'FEE', 'ADVANCE', 'RELEASE', 'REFUND', 'REFUND_PAID') THEN order_id IS NOT NULL
         WHEN reason IN ('RECOURSE_COLLECTED', 'RECOURSE_WRITTEN_OFF', 'PAYOUT', 'PAYOUT_PAID', 'PAYOUT_RETURNED')
         THEN order_id IS NULL
         ELSE false END);

-- A payout leaves, arrives and returns once.
CREATE UNIQUE INDEX ledger_entry_of_payout_once ON ledger_entry (reference, reason)
  WHERE reason IN ('PAYOUT', 'PAYOUT_PAID', 'PAYOUT_RETURNED');

-- Statements read a supplier's accounts in order.
CREATE INDEX ledger_entry_from_supplier ON ledger_entry (debit_account, id) INCLUDE (amount, currency)
  WHERE debit_account LIKE 'supplier:%';
CREATE INDEX ledger_entry_to_supplier ON ledger_entry (credit_account, id) INCLUDE (amount, currency)
  WHERE credit_account LIKE 'supplier:%';

-- What a supplier owes for a refund that the platform has paid for it.
CREATE TABLE recourse (
  id          text PRIMARY KEY,
  supplier_id text        NOT NULL,
  order_id    text        NOT NULL,
  refund_id   text        NOT NULL UNIQUE,
  currency    char(3)     NOT NULL,
  amount      bigint      NOT NULL CHECK (amount > 0),
  collected   bigint      NOT NULL CHECK (collected >= 0),
  written_off bigint      NOT NULL CHECK (written_off >= 0),
  opened_at   timestamptz NOT NULL,
  overdue_at  timestamptz NOT NULL CHECK (overdue_at >= opened_at),
  state       text        NOT NULL CHECK (state IN ('OWED', 'OVERDUE', 'PAID', 'WRITTEN_OFF')),
  version     bigint      NOT NULL,
  last_hash   char(64)    NOT NULL,
  CHECK (collected + written_off <= amount),
  CHECK ((state IN ('PAID', 'WRITTEN_OFF')) = (collected + written_off = amount)),
  CHECK (state <> 'PAID' OR written_off = 0)
);
CREATE INDEX recourse_of_supplier ON recourse (supplier_id, id DESC);
CREATE INDEX recourse_open ON recourse (supplier_id, currency, id) WHERE state IN ('OWED', 'OVERDUE');

-- What a supplier draws.
CREATE TABLE payout (
  id               text PRIMARY KEY,
  supplier_id      text        NOT NULL,
  currency         char(3)     NOT NULL,
  amount           bigint      NOT NULL CHECK (amount > 0),
  bank_account     text        NOT NULL,
  note             text,
  requested_at     timestamptz NOT NULL,
  state            text        NOT NULL CHECK (state IN ('REQUESTED', 'SENT', 'PAID', 'FAILED')),
  next_question_at timestamptz,
  question_pause   bigint      NOT NULL,
  failure          text,
  version          bigint      NOT NULL,
  last_hash        char(64)    NOT NULL,
  CHECK ((state = 'SENT') = (next_question_at IS NOT NULL)),
  CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX payout_of_supplier ON payout (supplier_id, id DESC);
CREATE INDEX payout_on_its_way ON payout (supplier_id, currency) INCLUDE (amount) WHERE state IN ('REQUESTED', 'SENT');
