ALTER TABLE document
  ADD COLUMN remove_at        timestamptz,
  ADD COLUMN redacted_at      timestamptz,
  ADD COLUMN redacted_by      text,
  ADD COLUMN redaction_reason text;
ALTER TABLE document DROP CONSTRAINT document_scan_check;
ALTER TABLE document ADD CONSTRAINT document_scan_check CHECK (scan IN ('QUARANTINED', 'CLEAN', 'INFECTED', 'REDACTED'));
CREATE INDEX document_remove ON document (remove_at) WHERE remove_at IS NOT NULL;
