-- History: append-only, chained by hash per aggregate. Times are kept to the microsecond, as they are hashed.
CREATE TABLE event (
  id            text PRIMARY KEY,
  resource      text        NOT NULL,
  resource_id   text        NOT NULL,
  sequence      bigint      NOT NULL CHECK (sequence > 0),
  type          text        NOT NULL,
  data          text        NOT NULL,
  role          text        NOT NULL,
  party         text        NOT NULL,
  buyer         text,
  supplier      text,
  occurred_at   timestamptz NOT NULL,
  effective_at  timestamptz NOT NULL,
  previous_hash char(64)    NOT NULL,
  hash          char(64)    NOT NULL,
  UNIQUE (resource, resource_id, sequence)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The feed: committed events in one order without gaps. A position is given after the commit, under the lock of feed_head.
CREATE TABLE feed_pending (
  event_id    text PRIMARY KEY,
  resource    text   NOT NULL,
  resource_id text   NOT NULL,
  sequence    bigint NOT NULL,
  UNIQUE (resource, resource_id, sequence)
);
CREATE TABLE feed (position bigint PRIMARY KEY, event_id text NOT NULL UNIQUE);
CREATE TABLE feed_head (one boolean PRIMARY KEY DEFAULT true CHECK (one), last_position bigint NOT NULL);
INSERT INTO feed_head (last_position) VALUES (0);

-- Calls to peers that committed transactions have left. "place" orders them within their aggregate.
CREATE TABLE outbox (
  id              text PRIMARY KEY,
  resource        text        NOT NULL,
  resource_id     text        NOT NULL,
  place           bigint      NOT NULL,
  kind            text        NOT NULL,
  body            text        NOT NULL,
  traceparent     text,
  created_at      timestamptz NOT NULL,
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  claimed_until   timestamptz,
  attempts        integer     NOT NULL DEFAULT 0,
  last_error      text,
  UNIQUE (resource, resource_id, place)
);
CREATE INDEX outbox_next ON outbox (next_attempt_at);

-- Requests that have taken effect, and their answers.
CREATE TABLE once (
  scope       text        NOT NULL,
  key         text        NOT NULL,
  fingerprint text        NOT NULL,
  status      integer,
  location    text,
  version     bigint,
  body        text,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (scope, key)
);
CREATE INDEX once_age ON once (created_at);

-- Running timers, as an index over the aggregates they belong to.
CREATE TABLE deadline (
  resource      text        NOT NULL,
  resource_id   text        NOT NULL,
  kind          text        NOT NULL,
  due_at        timestamptz NOT NULL,
  claimed_until timestamptz,
  PRIMARY KEY (resource, resource_id, kind)
);
CREATE INDEX deadline_due ON deadline (due_at);

-- How far the sandbox's clock runs ahead of the machine's.
CREATE TABLE test_clock (one boolean PRIMARY KEY DEFAULT true CHECK (one), micros_ahead bigint NOT NULL);
INSERT INTO test_clock (micros_ahead) VALUES (0);
