ALTER TABLE assurance_limit
  ADD COLUMN cycle_base_minor      bigint CHECK (cycle_base_minor >= 0),
  ADD COLUMN next_recalculation_at timestamptz,
  ADD COLUMN announced_minor       bigint CHECK (announced_minor >= 0),
  ADD COLUMN announced_for         timestamptz,
  ADD COLUMN announced_by          text,
  ADD CHECK ((announced_minor IS NULL) = (announced_for IS NULL) AND (announced_minor IS NULL) = (announced_by IS NULL));
UPDATE assurance_limit SET cycle_base_minor = granted_minor;
ALTER TABLE assurance_limit ALTER COLUMN cycle_base_minor SET NOT NULL;

-- Limits that are active already are recalculated from the next month on, like all others.
UPDATE assurance_limit SET next_recalculation_at =
  (date_trunc('month', now() AT TIME ZONE 'Asia/Shanghai') + interval '1 month 9 days') AT TIME ZONE 'Asia/Shanghai'
 WHERE state = 'ACTIVE';
INSERT INTO deadline (resource, resource_id, kind, due_at)
SELECT 'limit', supplier_id, 'RECALCULATION', next_recalculation_at FROM assurance_limit
 WHERE next_recalculation_at IS NOT NULL;

-- Every version of a limit, with what it is based on (R21).
CREATE TABLE limit_grant (
  id               text        PRIMARY KEY,
  supplier_id      text        NOT NULL REFERENCES assurance_limit,
  number           int         NOT NULL CHECK (number > 0),
  currency         char(3)     NOT NULL,
  before_minor     bigint      NOT NULL CHECK (before_minor >= 0),
  granted_minor    bigint      NOT NULL CHECK (granted_minor >= 0),
  basis            text        NOT NULL
                   CHECK (basis IN ('TRADING_HISTORY', 'BUSINESS_REPUTATION', 'OTHER', 'RECALCULATION')),
  reason           text        NOT NULL,
  recalculation_id text        CHECK ((recalculation_id IS NULL) = (basis <> 'RECALCULATION')),
  recorded_at      timestamptz NOT NULL,
  UNIQUE (supplier_id, number)
);
INSERT INTO limit_grant (id, supplier_id, number, currency, before_minor, granted_minor, basis, reason, recorded_at)
SELECT id, supplier_id, row_number() OVER (PARTITION BY supplier_id ORDER BY id), currency, granted_after - granted_minor,
       granted_after, 'OTHER', reason, recorded_at FROM limit_entry WHERE kind = 'GRANT';
CREATE INDEX limit_grant_of_supplier ON limit_grant (supplier_id, id DESC);
CREATE TRIGGER limit_grant_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON limit_grant
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE limit_recalculation (
  id          text        PRIMARY KEY,
  supplier_id text        NOT NULL REFERENCES assurance_limit,
  explanation text        NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX limit_recalculation_of_supplier ON limit_recalculation (supplier_id, id DESC);
CREATE TRIGGER limit_recalculation_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON limit_recalculation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
