-- What is on record about a sample of the goods (R20, R104). Characteristics and documents are JSON.
CREATE TABLE order_sample_check (
  id                text        PRIMARY KEY,
  order_id          text        NOT NULL REFERENCES order_papers (order_id),
  number            bigint      NOT NULL,
  result            text        NOT NULL CHECK (result IN ('PASSED', 'FAILED', 'WAIVED')),
  sample_order_id   text        REFERENCES trade_order (id) CHECK (sample_order_id <> order_id),
  characteristics   text        NOT NULL,
  documents         text        NOT NULL,
  note              text        CHECK (length(note) BETWEEN 1 AND 4000),
  before_submission boolean     NOT NULL,
  role              text        NOT NULL CHECK (role IN ('BUYER', 'SUPPLIER') AND (role = 'BUYER' OR result = 'WAIVED')),
  party             text        NOT NULL,
  recorded_at       timestamptz NOT NULL,
  UNIQUE (order_id, number)
);
CREATE INDEX order_sample_check_newest ON order_sample_check (order_id, id DESC);
CREATE UNIQUE INDEX order_sample_check_waived_once ON order_sample_check (order_id, role) WHERE result = 'WAIVED';
CREATE TRIGGER order_sample_check_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_sample_check
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
