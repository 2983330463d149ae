-- The message centre of an order (R19). Translations and attachments are JSON.
CREATE TABLE order_message (
  id           text        PRIMARY KEY,
  order_id     text        NOT NULL REFERENCES order_papers (order_id),
  number       bigint      NOT NULL,
  role         text        NOT NULL CHECK (role IN ('BUYER', 'SUPPLIER', 'MEDIATOR')),
  party        text        NOT NULL,
  language     text        NOT NULL CHECK (length(language) BETWEEN 2 AND 35),
  words        text        NOT NULL CHECK (length(words) BETWEEN 1 AND 10000),
  translations text        NOT NULL,
  attachments  text        NOT NULL,
  written_at   timestamptz NOT NULL,
  UNIQUE (order_id, number)
);
CREATE INDEX order_message_newest ON order_message (order_id, id DESC);
CREATE TRIGGER order_message_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
