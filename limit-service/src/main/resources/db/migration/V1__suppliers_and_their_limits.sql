CREATE TABLE supplier (
  id         text     PRIMARY KEY,
  name       text     NOT NULL,
  country    char(2)  NOT NULL,
  membership text     NOT NULL CHECK (membership IN ('GOLD', 'STANDARD')),
  state      text     NOT NULL CHECK (state IN ('NOT_ELIGIBLE', 'ELIGIBLE', 'ENROLLED', 'SUSPENDED', 'TERMINATED')),
  version    bigint   NOT NULL,
  last_hash  char(64) NOT NULL
);
CREATE INDEX supplier_enrolled ON supplier (id DESC) WHERE state = 'ENROLLED';

-- One row per supplier: every reservation moves it. More may be in use than is granted, but only after the limit was lowered.
CREATE TABLE assurance_limit (
  supplier_id    text     PRIMARY KEY REFERENCES supplier,
  state          text     NOT NULL CHECK (state IN ('SUSPENDED', 'ACTIVE')),
  currency       char(3)  NOT NULL CHECK (currency = 'USD'),
  granted_minor  bigint   NOT NULL CHECK (granted_minor >= 0),
  reserved_minor bigint   NOT NULL CHECK (reserved_minor >= 0),
  used_minor     bigint   NOT NULL CHECK (used_minor >= 0),
  version        bigint   NOT NULL,
  last_hash      char(64) NOT NULL
);

-- A payment has one reservation. A tombstone may name a supplier that is not known, so there is no reference.
CREATE TABLE reservation (
  payment_id      text     PRIMARY KEY,
  order_id        text     NOT NULL,
  supplier_id     text     NOT NULL,
  state           text     NOT NULL CHECK (state IN ('RESERVED', 'COMMITTED', 'PARTIALLY_RELEASED', 'RELEASED')),
  currency        char(3)  NOT NULL CHECK (currency = 'USD'),
  requested_minor bigint   NOT NULL CHECK (requested_minor >= 0),
  granted_minor   bigint   NOT NULL CHECK (granted_minor BETWEEN 0 AND requested_minor),
  committed_minor bigint   NOT NULL CHECK (committed_minor BETWEEN 0 AND granted_minor),
  released_minor  bigint   NOT NULL CHECK (released_minor BETWEEN 0 AND granted_minor),
  version         bigint   NOT NULL,
  last_hash       char(64) NOT NULL,
  CHECK (state <> 'RESERVED' OR committed_minor = 0 AND released_minor = 0),
  CHECK (state <> 'COMMITTED' OR committed_minor > 0 AND released_minor = 0),
  CHECK (state <> 'PARTIALLY_RELEASED' OR released_minor > 0 AND released_minor < committed_minor),
  CHECK (state <> 'RELEASED' OR released_minor = CASE WHEN committed_minor > 0 THEN committed_minor ELSE granted_minor END)
);
CREATE INDEX reservation_of_supplier ON reservation (supplier_id);

-- The ledger: what was changed of a limit, and where it stood after.
CREATE TABLE limit_entry (
  id             text        PRIMARY KEY,
  supplier_id    text        NOT NULL REFERENCES assurance_limit,
  kind           text        NOT NULL CHECK (kind IN ('GRANT', 'RESERVE', 'COMMIT', 'RELEASE')),
  payment_id     text        CHECK ((payment_id IS NULL) = (kind = 'GRANT')),
  order_id       text        CHECK ((order_id IS NULL) = (kind = 'GRANT')),
  currency       char(3)     NOT NULL,
  granted_minor  bigint      NOT NULL,
  reserved_minor bigint      NOT NULL,
  used_minor     bigint      NOT NULL,
  granted_after  bigint      NOT NULL CHECK (granted_after >= 0),
  reserved_after bigint      NOT NULL CHECK (reserved_after >= 0),
  used_after     bigint      NOT NULL CHECK (used_after >= 0),
  reason         text        NOT NULL,
  recorded_at    timestamptz NOT NULL,
  CHECK (kind <> 'GRANT' OR reserved_minor = 0 AND used_minor = 0),
  CHECK (kind <> 'RESERVE' OR granted_minor = 0 AND reserved_minor > 0 AND used_minor = 0),
  CHECK (kind <> 'RESERVE' OR reserved_after + used_after <= granted_after),
  CHECK (kind <> 'COMMIT' OR granted_minor = 0 AND used_minor > 0 AND reserved_minor <= -used_minor),
  CHECK (kind <> 'RELEASE' OR granted_minor = 0 AND reserved_minor <= 0 AND used_minor <= 0)
);
CREATE INDEX limit_entry_of_supplier ON limit_entry (supplier_id, id DESC);
CREATE TRIGGER limit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON limit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE trading_event (
  id           text        PRIMARY KEY,
  supplier_id  text        NOT NULL REFERENCES supplier,
  order_id     text        NOT NULL,
  type         text        NOT NULL
               CHECK (type IN ('ORDER_COMPLETED', 'ORDER_LATE', 'DISPUTE_LOST', 'DISPUTE_WON', 'RECOURSE_OPENED')),
  amount_minor bigint,
  currency     char(3),
  occurred_at  timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL,
  CHECK ((amount_minor IS NULL) = (currency IS NULL))
);
CREATE INDEX trading_event_of_supplier ON trading_event (supplier_id, id DESC);
CREATE TRIGGER trading_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trading_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
