-- What a buyer asks a supplier before there is an order (R18, R20, R67).
CREATE TABLE inquiry (
  id                text        PRIMARY KEY,
  buyer             text        NOT NULL,
  supplier          text        NOT NULL CHECK (supplier <> buyer),
  kind              text        NOT NULL CHECK (kind IN ('GENERAL', 'ASSURANCE_OFFERED', 'DRAFT_REQUEST', 'SAMPLE_REQUEST')),
  subject           text        NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  status            text        NOT NULL CHECK (status IN ('AWAITING_SUPPLIER', 'AWAITING_BUYER', 'CLOSED')),
  assurance_offered boolean     CHECK (assurance_offered IS NULL OR kind = 'ASSURANCE_OFFERED'),
  order_id          text        REFERENCES trade_order (id),
  messages          integer     NOT NULL CHECK (messages > 0),
  created_at        timestamptz NOT NULL,
  last_at           timestamptz NOT NULL,
  version           bigint      NOT NULL,
  last_hash         char(64)    NOT NULL
);
CREATE INDEX inquiry_buyer ON inquiry (buyer, id DESC);
CREATE INDEX inquiry_supplier ON inquiry (supplier, id DESC);

CREATE TABLE inquiry_message (
  id           text        PRIMARY KEY,
  inquiry_id   text        NOT NULL REFERENCES inquiry (id),
  number       bigint      NOT NULL,
  role         text        NOT NULL CHECK (role IN ('BUYER', 'SUPPLIER')),
  party        text        NOT NULL,
  language     text        NOT NULL CHECK (length(language) BETWEEN 2 AND 35),
  words        text        NOT NULL CHECK (length(words) BETWEEN 1 AND 10000),
  translations text        NOT NULL,
  written_at   timestamptz NOT NULL,
  UNIQUE (inquiry_id, number)
);
CREATE INDEX inquiry_message_newest ON inquiry_message (inquiry_id, id DESC);
CREATE TRIGGER inquiry_message_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inquiry_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
