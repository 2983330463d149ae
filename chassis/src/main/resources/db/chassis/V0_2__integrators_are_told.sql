-- How many endpoints a party has: counted under the lock of its row, so that two requests at once cannot pass the bound.
CREATE TABLE webhook_owner (party text PRIMARY KEY, endpoints integer NOT NULL CHECK (endpoints >= 0));

-- Where integrators want to be told. Deliveries have been made of everything in the feed up to told_up_to.
CREATE TABLE webhook_endpoint (
  id               text PRIMARY KEY,
  party            text        NOT NULL,
  sees_all         boolean     NOT NULL,
  url              text        NOT NULL,
  description      text        NOT NULL,
  -- Parted by spaces; none stands for all.
  event_types      text        NOT NULL,
  state            text        NOT NULL CHECK (state IN ('ENABLED', 'DISABLED', 'DELETED')),
  disabled_because text        CHECK (disabled_because IN ('BY_OWNER', 'GONE', 'EXHAUSTED')),
  disabled_at      timestamptz,
  enabled_at       timestamptz NOT NULL,
  told_up_to       bigint      NOT NULL,
  version          bigint      NOT NULL,
  created_at       timestamptz NOT NULL,
  CHECK ((state = 'DISABLED') = (disabled_because IS NOT NULL) AND (disabled_because IS NULL) = (disabled_at IS NULL))
);
CREATE INDEX webhook_endpoint_party ON webhook_endpoint (party, id);
CREATE INDEX webhook_endpoint_behind ON webhook_endpoint (told_up_to) WHERE state = 'ENABLED';

-- What a secret is worked out from, never the secret. Without an end it is the present one.
CREATE TABLE webhook_secret (
  id          text PRIMARY KEY,
  endpoint_id text NOT NULL REFERENCES webhook_endpoint,
  key_id      text NOT NULL,
  expires_at  timestamptz
);
CREATE UNIQUE INDEX webhook_secret_present ON webhook_secret (endpoint_id) WHERE expires_at IS NULL;
CREATE INDEX webhook_secret_endpoint ON webhook_secret (endpoint_id);

-- One event for one endpoint. "tries" counts on since began_at, which a redelivery sets anew; "attempts" never goes back.
CREATE TABLE webhook_delivery (
  id              text PRIMARY KEY,
  endpoint_id     text        NOT NULL REFERENCES webhook_endpoint,
  event_id        text        NOT NULL REFERENCES event,
  position        bigint      NOT NULL,
  state           text        NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'EXHAUSTED')),
  attempts        integer     NOT NULL DEFAULT 0,
  tries           integer     NOT NULL DEFAULT 0,
  began_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  claimed_until   timestamptz,
  delivered_at    timestamptz,
  UNIQUE (endpoint_id, event_id),
  UNIQUE (endpoint_id, position)
);
CREATE INDEX webhook_delivery_next ON webhook_delivery (endpoint_id, next_attempt_at) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_oldest ON webhook_delivery (endpoint_id, began_at) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_claimed ON webhook_delivery (endpoint_id) WHERE claimed_until IS NOT NULL;
CREATE INDEX webhook_delivery_age ON webhook_delivery (began_at);

-- Written when an attempt begins; without a duration its outcome is not known (yet, or for ever).
CREATE TABLE webhook_attempt (
  delivery_id text        NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
  number      integer     NOT NULL,
  made_at     timestamptz NOT NULL,
  duration_ms integer,
  status      integer,
  error       text,
  answer      text,
  PRIMARY KEY (delivery_id, number)
);
