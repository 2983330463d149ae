-- Payments. What was agreed is never changed; amounts are minor units of the currency beside them.
CREATE TABLE payment (
  id            text PRIMARY KEY,
  order_id      text        NOT NULL,
  buyer_id      text        NOT NULL,
  supplier_id   text        NOT NULL,
  instalment    text        NOT NULL,
  method        text        NOT NULL CHECK (method IN ('CARD')),
  currency      char(3)     NOT NULL CHECK (method <> 'CARD' OR currency = 'USD'),
  amount        bigint      NOT NULL CHECK (amount > 0),
  fee           bigint      NOT NULL CHECK (fee >= 0),
  card_token    text        NOT NULL,
  created_at    timestamptz NOT NULL,
  expected_from timestamptz NOT NULL,
  expected_to   timestamptz NOT NULL CHECK (expected_to >= expected_from),
  state         text        NOT NULL CHECK (state IN ('CREATED', 'LOCKED', 'RESERVED', 'PROCESSING', 'SETTLED',
                                                      'PARTIALLY_REFUNDED', 'REFUNDED', 'FAILED', 'CANCELLED')),
  granted       bigint      CHECK (granted BETWEEN 0 AND amount),
  received      bigint      CHECK (received BETWEEN 1 AND amount),
  advanced      bigint      CHECK (advanced BETWEEN 0 AND least(granted, received)),
  settled_at    timestamptz,
  refunded      bigint      NOT NULL CHECK (refunded >= 0 AND refunded <= coalesce(received, 0)),
  next_question_at timestamptz,
  question_pause   bigint,
  overdue       boolean     NOT NULL,
  failure_code  text,
  failure_detail text,
  version       bigint      NOT NULL,
  last_hash     char(64)    NOT NULL,
  CHECK ((received IS NULL) = (settled_at IS NULL) AND (received IS NULL) = (advanced IS NULL)),
  CHECK ((state IN ('SETTLED', 'PARTIALLY_REFUNDED', 'REFUNDED')) = (received IS NOT NULL)),
  CHECK ((state = 'FAILED') = (failure_code IS NOT NULL))
);
CREATE INDEX payment_of_order ON payment (order_id, id DESC);
CREATE INDEX payment_of_buyer ON payment (buyer_id, id DESC);
CREATE INDEX payment_of_supplier ON payment (supplier_id, id DESC);

-- One account per order, under whose lock all of its money moves. "paid" is what each payment brought, as JSON; the sums
-- beside it are the same figures for the database to hold.
CREATE TABLE escrow_account (
  order_id    text PRIMARY KEY,
  buyer_id    text    NOT NULL,
  supplier_id text    NOT NULL,
  state       text    NOT NULL CHECK (state IN ('OPEN', 'FROZEN', 'RELEASED')),
  currency    char(3) NOT NULL,
  received    bigint  NOT NULL CHECK (received >= 0),
  held        bigint  NOT NULL CHECK (held >= 0),
  advanced    bigint  NOT NULL CHECK (advanced >= 0),
  released    bigint  NOT NULL CHECK (released >= 0),
  refunded    bigint  NOT NULL CHECK (refunded BETWEEN 0 AND received),
  recovered   bigint  NOT NULL CHECK (recovered BETWEEN 0 AND advanced),
  paid_back   bigint  NOT NULL CHECK (paid_back BETWEEN 0 AND refunded),
  frozen_by   text,
  over        text    NOT NULL,
  paid        text    NOT NULL,
  version     bigint  NOT NULL,
  last_hash   char(64) NOT NULL,
  CHECK (held = received - advanced - released - (refunded - recovered)),
  CHECK ((state = 'FROZEN') = (frozen_by IS NOT NULL)),
  CHECK (state <> 'RELEASED' OR held = 0)
);

-- The books. Written once, never changed.
CREATE TABLE ledger_entry (
  id             text PRIMARY KEY,
  transfer_id    text        NOT NULL,
  debit_account  text        NOT NULL,
  credit_account text        NOT NULL CHECK (credit_account <> debit_account),
  amount         bigint      NOT NULL CHECK (amount > 0),
  currency       char(3)     NOT NULL,
  order_id       text        NOT NULL,
  reason         text        NOT NULL CHECK (reason IN ('CHARGE', 'PAYMENT', 'FEE', 'ADVANCE', 'RELEASE', 'REFUND',
                                                        'REFUND_PAID')),
  reference      text        NOT NULL,
  at             timestamptz NOT NULL
);
CREATE INDEX ledger_entry_of_order ON ledger_entry (order_id, id DESC);
-- A payment settles once, and an order is released once.
CREATE UNIQUE INDEX ledger_entry_once ON ledger_entry (reference, reason)
  WHERE reason IN ('CHARGE', 'PAYMENT', 'FEE', 'ADVANCE', 'RELEASE');

CREATE TRIGGER ledger_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a supplier has, and what it owes (recourse below zero). Orders share it, so it has a row of its own to lock.
CREATE TABLE supplier_balance (
  supplier_id text    NOT NULL,
  currency    char(3) NOT NULL,
  available   bigint  NOT NULL CHECK (available >= 0),
  recourse    bigint  NOT NULL CHECK (recourse <= 0),
  PRIMARY KEY (supplier_id, currency)
);

CREATE TABLE refund (
  id            text PRIMARY KEY,
  order_id      text        NOT NULL,
  dispute_id    text        NOT NULL UNIQUE,
  buyer_id      text        NOT NULL,
  supplier_id   text        NOT NULL,
  currency      char(3)     NOT NULL,
  amount        bigint      NOT NULL CHECK (amount > 0),
  from_escrow   bigint      NOT NULL CHECK (from_escrow >= 0),
  from_balance  bigint      NOT NULL CHECK (from_balance >= 0),
  from_recourse bigint      NOT NULL CHECK (from_recourse >= 0),
  complete      boolean     NOT NULL,
  created_at    timestamptz NOT NULL,
  first_question_after bigint NOT NULL,
  state         text        NOT NULL CHECK (state IN ('PROCESSING', 'SUCCEEDED', 'FAILED')),
  parts         text        NOT NULL,
  recoveries    text        NOT NULL,
  next_question_at timestamptz,
  question_pause   bigint   NOT NULL,
  version       bigint      NOT NULL,
  last_hash     char(64)    NOT NULL,
  CHECK (amount = from_escrow + from_balance + from_recourse)
);
CREATE INDEX refund_of_order ON refund (order_id, id DESC);
