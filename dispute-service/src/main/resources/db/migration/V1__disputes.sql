-- A claim on an order and what has come of it. What is only ever read with its dispute is JSON text.
CREATE TABLE dispute (
  id               text PRIMARY KEY,
  order_id         text        NOT NULL,
  buyer_id         text        NOT NULL,
  supplier_id      text        NOT NULL,
  state            text        NOT NULL CHECK (state IN ('OPENING', 'AWAITING_SUPPLIER_RESPONSE', 'AWAITING_BUYER_RESPONSE',
                                 'ESCALATED', 'EVIDENCE_COLLECTION', 'UNDER_REVIEW', 'REFUND_PENDING', 'CLOSED', 'FAILED')),
  reason           text        NOT NULL CHECK (reason IN ('NOT_SHIPPED_ON_TIME', 'NOT_DELIVERED_ON_TIME',
                                 'QUALITY_NOT_AS_CONTRACTED', 'CANCELLATION_BY_AGREEMENT')),
  contract_clause  text        NOT NULL,
  text             text        NOT NULL,
  amount_minor     bigint      NOT NULL CHECK (amount_minor > 0),
  coverage_minor   bigint      NOT NULL CHECK (coverage_minor >= amount_minor),
  currency         char(3)     NOT NULL,
  coverage_type    text        NOT NULL CHECK (coverage_type IN ('POST_DELIVERY', 'PRE_SHIPMENT')),
  ship_due_at      timestamptz,
  shipped          boolean     NOT NULL,
  measurable       boolean     NOT NULL,
  opened_at        timestamptz NOT NULL,
  order_held       boolean     NOT NULL,
  response_overdue boolean     NOT NULL,
  terms            text        NOT NULL,
  proposals        text        NOT NULL,
  evidence         text        NOT NULL,
  mediation        text        NOT NULL,
  escalated_at     timestamptz,
  settlement       text,
  failure          text,
  closed_at        timestamptz,
  version          bigint      NOT NULL,
  last_hash        char(64)    NOT NULL,
  CHECK ((state IN ('CLOSED', 'FAILED')) = (closed_at IS NOT NULL)),
  CHECK ((state = 'FAILED') = (failure IS NOT NULL)),
  CHECK ((state IN ('REFUND_PENDING', 'CLOSED')) = (settlement IS NOT NULL)),
  CHECK (state NOT IN ('ESCALATED', 'EVIDENCE_COLLECTION', 'UNDER_REVIEW') OR escalated_at IS NOT NULL)
);

-- At most one open dispute per order, whatever races (A34).
CREATE UNIQUE INDEX one_open_dispute_per_order ON dispute (order_id) WHERE state NOT IN ('CLOSED', 'FAILED');

CREATE INDEX dispute_of_buyer ON dispute (buyer_id, id DESC);
CREATE INDEX dispute_of_supplier ON dispute (supplier_id, id DESC);
CREATE INDEX dispute_before_mediators ON dispute (escalated_at, id)
  WHERE state IN ('ESCALATED', 'EVIDENCE_COLLECTION', 'UNDER_REVIEW');
