-- What is known of files whose content is in the store.
CREATE TABLE document (
  id           text        PRIMARY KEY,
  name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  media_type   text        NOT NULL,
  bytes        bigint      NOT NULL CHECK (bytes > 0),
  sha256       char(64)    NOT NULL,
  scan         text        NOT NULL CHECK (scan IN ('QUARANTINED', 'CLEAN', 'INFECTED')),
  finding      text        CHECK ((finding IS NOT NULL) = (scan = 'INFECTED')),
  next_scan_at timestamptz CHECK ((next_scan_at IS NOT NULL) = (scan = 'QUARANTINED'))
);
CREATE INDEX document_next_scan ON document (next_scan_at) WHERE next_scan_at IS NOT NULL;
