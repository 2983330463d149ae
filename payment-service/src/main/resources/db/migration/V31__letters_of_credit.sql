-- Letters of credit. What was applied for is never changed; "facts" is what has become known since, as JSON.
CREATE TABLE letter_of_credit (
  id                text PRIMARY KEY,
  order_id          text        NOT NULL,
  payment_id        text        NOT NULL UNIQUE REFERENCES payment (id),
  buyer_id          text        NOT NULL,
  supplier_id       text        NOT NULL,
  instalment        text        NOT NULL,
  currency          char(3)     NOT NULL,
  amount            bigint      NOT NULL CHECK (amount > 0),
  fee               bigint      NOT NULL CHECK (fee >= 0),
  payment_trigger   text        NOT NULL CHECK (payment_trigger IN ('SHIPMENT', 'ARRIVAL')),
  applicant         text        NOT NULL,
  beneficiary       text        NOT NULL,
  ship_by           date        NOT NULL,
  expires_on        date        NOT NULL CHECK (expires_on >= ship_by),
  presentation_days integer     NOT NULL CHECK (presentation_days BETWEEN 1 AND 21),
  applied_at        timestamptz NOT NULL,
  expires_at        timestamptz NOT NULL,
  state             text        NOT NULL CHECK (state IN ('APPLIED', 'ISSUED', 'ADVISED', 'PRESENTED', 'DISCREPANT', 'ACCEPTED',
                                                          'HONOURED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
  facts             text        NOT NULL,
  version           bigint      NOT NULL,
  last_hash         char(64)    NOT NULL
);
CREATE INDEX letter_of_credit_of_order ON letter_of_credit (order_id, id DESC);
CREATE INDEX letter_of_credit_of_buyer ON letter_of_credit (buyer_id, id DESC);
CREATE INDEX letter_of_credit_of_supplier ON letter_of_credit (supplier_id, id DESC);
