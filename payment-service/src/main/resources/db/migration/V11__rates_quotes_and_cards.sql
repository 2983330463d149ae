-- What a currency is worth from a moment on. Written once, never changed: payments remember the one they were made at.
CREATE TABLE exchange_rate (
  id           text PRIMARY KEY,
  currency     char(3)         NOT NULL CHECK (currency <> 'USD'),
  usd_per_unit numeric(24, 12) NOT NULL CHECK (usd_per_unit > 0),
  source       text            NOT NULL CHECK (source IN ('ECB', 'OPERATOR')),
  as_of        timestamptz     NOT NULL,
  recorded_at  timestamptz     NOT NULL,
  recorded_by  text            NOT NULL,
  UNIQUE (currency, as_of)
);

CREATE TRIGGER exchange_rate_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON exchange_rate
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a buyer was quoted, as JSON: all methods with their fees, frozen with the rate.
CREATE TABLE payment_quote (
  id         text PRIMARY KEY,
  order_id   text        NOT NULL,
  buyer_id   text        NOT NULL,
  content    text        NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at)
);

CREATE TRIGGER payment_quote_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_quote
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Cards that buyers have bound, by the provider's names for them. There is no room for a card's number.
CREATE TABLE card (
  id         text PRIMARY KEY,
  buyer_id   text        NOT NULL,
  method     text        NOT NULL CHECK (method IN ('CARD', 'PAYPAL')),
  token      text        NOT NULL CHECK (token ~ '^tok_[A-Za-z0-9_]{1,120}$'),
  brand      text        NOT NULL,
  funding    text        NOT NULL CHECK (funding IN ('CREDIT', 'DEBIT')),
  last_four  text        NOT NULL CHECK (last_four ~ '^[0-9]{4}$'),
  limit_usd  bigint      CHECK (limit_usd > 0),
  bound_at   timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE UNIQUE INDEX card_bound_once ON card (buyer_id, method, token) WHERE removed_at IS NULL;
