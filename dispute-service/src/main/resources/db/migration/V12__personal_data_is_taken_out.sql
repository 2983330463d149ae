-- Words, names and content may be taken out on legal grounds. The hash of what was there stays, as the history has it.

-- The chain has had the words of messages themselves; from now on it has their hash. Older messages have none here, and stay.
ALTER TABLE dispute_message
  ADD COLUMN sha256           char(64),
  ADD COLUMN redacted_at      timestamptz,
  ADD COLUMN redacted_by      text,
  ADD COLUMN redaction_reason text CHECK (length(redaction_reason) BETWEEN 1 AND 500),
  ALTER COLUMN text DROP NOT NULL,
  ADD CONSTRAINT dispute_message_redacted CHECK (
    num_nulls(redacted_at, redacted_by, redaction_reason) = CASE WHEN text IS NULL THEN 0 ELSE 3 END
    AND (text IS NOT NULL OR translations = '[]' AND sha256 IS NOT NULL));

-- From words to none, once; everything else stays.
CREATE FUNCTION refuse_all_but_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words CONSTANT text[] := ARRAY['text', 'translations', 'redacted_at', 'redacted_by', 'redaction_reason'];
BEGIN
  IF OLD.redacted_at IS NOT NULL OR NEW.redacted_at IS NULL
     OR to_jsonb(NEW) - words IS DISTINCT FROM to_jsonb(OLD) - words THEN
    RAISE EXCEPTION '% is append-only, but for redactions', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER dispute_message_is_append_only ON dispute_message;
CREATE TRIGGER dispute_message_is_append_only BEFORE DELETE OR TRUNCATE ON dispute_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispute_message_is_redacted_once BEFORE UPDATE ON dispute_message
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_redaction();

-- A document loses its name with its row's redaction; its content is removed from the store after that, at remove_at.
ALTER TABLE document
  ADD COLUMN remove_at        timestamptz CHECK (remove_at IS NULL OR scan = 'REDACTED'),
  ADD COLUMN redacted_at      timestamptz,
  ADD COLUMN redacted_by      text,
  ADD COLUMN redaction_reason text CHECK (length(redaction_reason) BETWEEN 1 AND 500),
  ADD CONSTRAINT document_redacted CHECK (
    num_nulls(redacted_at, redacted_by, redaction_reason) = CASE scan WHEN 'REDACTED' THEN 0 ELSE 3 END
    AND (scan <> 'REDACTED' OR name = 'redacted')),
  DROP CONSTRAINT document_scan_check,
  ADD CONSTRAINT document_scan_check CHECK (scan IN ('QUARANTINED', 'CLEAN', 'INFECTED', 'REDACTED'));
CREATE INDEX document_remove ON document (remove_at) WHERE remove_at IS NOT NULL;

CREATE FUNCTION refuse_another_content() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may CONSTANT text[] := CASE
    WHEN OLD.scan = 'REDACTED' AND OLD.remove_at IS NOT NULL THEN ARRAY['remove_at']
    WHEN OLD.scan = 'REDACTED' THEN ARRAY[]::text[]
    WHEN NEW.scan = 'REDACTED' THEN ARRAY['name', 'scan', 'finding', 'next_scan_at', 'remove_at', 'redacted_at',
                                          'redacted_by', 'redaction_reason']
    WHEN OLD.scan = 'QUARANTINED' THEN ARRAY['scan', 'finding', 'next_scan_at']
    ELSE ARRAY[]::text[] END;
BEGIN
  IF to_jsonb(NEW) - may IS DISTINCT FROM to_jsonb(OLD) - may OR NEW.scan = 'REDACTED' AND OLD.scan <> 'REDACTED'
     AND NEW.remove_at IS NULL THEN
    RAISE EXCEPTION 'a document never changes, but for a scan and a redaction';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_stays_as_it_is BEFORE UPDATE ON document
  FOR EACH ROW EXECUTE FUNCTION refuse_another_content();
CREATE TRIGGER document_stays BEFORE DELETE OR TRUNCATE ON document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which disputes have a record on file: the same words are kept once, and go with the last that has them.
CREATE TABLE dispute_record (
  dispute_id text     NOT NULL REFERENCES dispute (id),
  sha256     char(64) NOT NULL REFERENCES platform_record (sha256),
  PRIMARY KEY (dispute_id, sha256)
);
CREATE INDEX dispute_record_sha256 ON dispute_record (sha256);
INSERT INTO dispute_record (dispute_id, sha256)
  SELECT DISTINCT dispute.id, record.sha256
    FROM dispute, jsonb_array_elements(dispute.evidence::jsonb) AS piece, platform_record AS record
   WHERE piece ->> 'by' = 'SERVICE' AND record.sha256 = piece -> 'file' ->> 'sha256';

-- The reference keeps what a dispute has. What none has on file, for it came too late, was never evidence of anything.
DROP TRIGGER platform_record_is_append_only ON platform_record;
CREATE TRIGGER platform_record_is_append_only BEFORE UPDATE OR TRUNCATE ON platform_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
DELETE FROM platform_record WHERE NOT EXISTS (SELECT FROM dispute_record WHERE dispute_record.sha256 = platform_record.sha256);

CREATE FUNCTION refuse_all_but_redacted_records() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM dispute, jsonb_array_elements(dispute.evidence::jsonb) AS piece
                  WHERE dispute.id = OLD.dispute_id AND piece -> 'file' ->> 'sha256' = OLD.sha256
                    AND piece ->> 'redaction' IS NOT NULL) THEN
    RAISE EXCEPTION '% is append-only, but for redactions', TG_TABLE_NAME;
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER dispute_record_is_append_only BEFORE UPDATE OR TRUNCATE ON dispute_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER dispute_record_goes_with_its_redaction BEFORE DELETE ON dispute_record
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_redacted_records();
