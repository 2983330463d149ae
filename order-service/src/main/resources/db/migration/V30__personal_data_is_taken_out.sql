-- Words, names and content may be taken out on legal grounds. The hash of what was there stays, as the history has it.
ALTER TABLE order_message
  ADD COLUMN sha256           char(64),
  ADD COLUMN redacted_at      timestamptz,
  ADD COLUMN redacted_by      text,
  ADD COLUMN redaction_reason text CHECK (length(redaction_reason) BETWEEN 1 AND 500),
  ALTER COLUMN words DROP NOT NULL,
  ADD CONSTRAINT order_message_redacted CHECK (
    num_nulls(redacted_at, redacted_by, redaction_reason, sha256) = CASE WHEN words IS NULL THEN 0 ELSE 4 END
    AND (words IS NOT NULL OR translations = '[]'));
ALTER TABLE inquiry_message
  ADD COLUMN sha256           char(64),
  ADD COLUMN redacted_at      timestamptz,
  ADD COLUMN redacted_by      text,
  ADD COLUMN redaction_reason text CHECK (length(redaction_reason) BETWEEN 1 AND 500),
  ALTER COLUMN words DROP NOT NULL,
  ADD CONSTRAINT inquiry_message_redacted CHECK (
    num_nulls(redacted_at, redacted_by, redaction_reason, sha256) = CASE WHEN words IS NULL THEN 0 ELSE 4 END
    AND (words IS NOT NULL OR translations = '[]'));

-- From words to none, once; everything else stays, and the hash is the one in the history of what the message belongs to.
CREATE FUNCTION refuse_all_but_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words CONSTANT text[] := ARRAY['words', 'translations', 'sha256', 'redacted_at', 'redacted_by', 'redaction_reason'];
BEGIN
  IF OLD.redacted_at IS NOT NULL OR NEW.redacted_at IS NULL
     OR to_jsonb(NEW) - words IS DISTINCT FROM to_jsonb(OLD) - words
     OR NOT EXISTS (SELECT FROM event WHERE resource = TG_ARGV[0] AND resource_id = to_jsonb(NEW) ->> TG_ARGV[1]
                       AND data::jsonb ->> 'message_id' = NEW.id AND data::jsonb ->> 'sha256' = NEW.sha256) THEN
    RAISE EXCEPTION '% is append-only, but for redactions', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER order_message_is_append_only ON order_message;
CREATE TRIGGER order_message_is_append_only BEFORE DELETE OR TRUNCATE ON order_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_message_is_redacted_once BEFORE UPDATE ON order_message
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_redaction('papers', 'order_id');

DROP TRIGGER inquiry_message_is_append_only ON inquiry_message;
CREATE TRIGGER inquiry_message_is_append_only BEFORE DELETE OR TRUNCATE ON inquiry_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inquiry_message_is_redacted_once BEFORE UPDATE ON inquiry_message
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_redaction('inquiry', 'inquiry_id');

-- The note of a check of a sample is not in the history: it goes, and what was measured stays.
ALTER TABLE order_sample_check
  ADD COLUMN redacted_at      timestamptz,
  ADD COLUMN redacted_by      text,
  ADD COLUMN redaction_reason text CHECK (length(redaction_reason) BETWEEN 1 AND 500),
  ADD CONSTRAINT order_sample_check_redacted CHECK (
    num_nulls(redacted_at, redacted_by, redaction_reason) IN (0, 3) AND (redacted_at IS NULL OR note IS NULL));
CREATE FUNCTION refuse_all_but_redaction_of_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  words CONSTANT text[] := ARRAY['note', 'redacted_at', 'redacted_by', 'redaction_reason'];
BEGIN
  IF OLD.note IS NULL OR NEW.redacted_at IS NULL OR to_jsonb(NEW) - words IS DISTINCT FROM to_jsonb(OLD) - words THEN
    RAISE EXCEPTION '% is append-only, but for redactions', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER order_sample_check_is_append_only ON order_sample_check;
CREATE TRIGGER order_sample_check_is_append_only BEFORE DELETE OR TRUNCATE ON order_sample_check
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_sample_check_is_redacted_once BEFORE UPDATE ON order_sample_check
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_redaction_of_note();

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

CREATE OR REPLACE FUNCTION refuse_another_content() RETURNS trigger LANGUAGE plpgsql AS $$
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
