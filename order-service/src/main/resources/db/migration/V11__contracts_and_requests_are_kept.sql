-- Every contract that was ever in force: the yardstick of disputes.
CREATE TABLE contract_version (
  order_id        text        NOT NULL REFERENCES trade_order (id),
  version         integer     NOT NULL CHECK (version > 0),
  contract        text        NOT NULL,
  sha256          char(64)    NOT NULL,
  agreed_at       timestamptz NOT NULL,
  modification_id text,
  PRIMARY KEY (order_id, version)
);
CREATE TRIGGER contract_version_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What one side wanted changed, and what became of it. An order has at most one that waits for its answer.
CREATE TABLE modification_request (
  id               text        PRIMARY KEY,
  order_id         text        NOT NULL REFERENCES trade_order (id),
  requested_by     text        NOT NULL CHECK (requested_by IN ('BUYER', 'SUPPLIER', 'SERVICE')),
  dispute_id       text        CHECK ((dispute_id IS NOT NULL) = (requested_by = 'SERVICE')),
  note             text,
  base_version     integer     NOT NULL,
  proposed         text        NOT NULL,
  status           text        NOT NULL CHECK (status IN ('REQUESTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
  requested_at     timestamptz NOT NULL,
  respond_by       timestamptz,
  decided_at       timestamptz CHECK ((decided_at IS NULL) = (status = 'REQUESTED')),
  answer           text
);
CREATE INDEX modification_request_order ON modification_request (order_id, id DESC);
CREATE UNIQUE INDEX modification_request_open ON modification_request (order_id) WHERE status = 'REQUESTED';
