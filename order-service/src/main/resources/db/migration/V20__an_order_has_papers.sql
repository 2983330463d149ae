-- What is known of files whose content is in the store. It never changes, but for what a scan finds.
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

CREATE FUNCTION refuse_another_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.name, NEW.media_type, NEW.bytes, NEW.sha256) IS DISTINCT FROM
     (OLD.id, OLD.name, OLD.media_type, OLD.bytes, OLD.sha256) OR OLD.scan <> 'QUARANTINED' THEN
    RAISE EXCEPTION 'a document never changes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_stays_as_it_is BEFORE UPDATE ON document
  FOR EACH ROW EXECUTE FUNCTION refuse_another_content();
CREATE TRIGGER document_stays BEFORE DELETE OR TRUNCATE ON document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Everything that is handed in, written and recorded about one order, in one chain of hashes.
CREATE TABLE order_papers (
  order_id           text        PRIMARY KEY REFERENCES trade_order (id),
  buyer              text        NOT NULL,
  supplier           text        NOT NULL,
  documents          integer     NOT NULL CHECK (documents >= 0),
  messages           integer     NOT NULL CHECK (messages >= 0),
  sample_checks      integer     NOT NULL CHECK (sample_checks >= 0),
  waived_by_buyer    boolean     NOT NULL,
  waived_by_supplier boolean     NOT NULL,
  last_at            timestamptz NOT NULL,
  version            bigint      NOT NULL,
  last_hash          char(64)    NOT NULL
);

CREATE TABLE order_document (
  id         text        PRIMARY KEY REFERENCES document (id),
  order_id   text        NOT NULL REFERENCES order_papers (order_id),
  kind       text        NOT NULL CHECK (kind IN ('CONTRACT', 'SPECIFICATION', 'DRAWING', 'INSPECTION_REPORT', 'SHIPPING',
               'OTHER')),
  supersedes text        UNIQUE REFERENCES order_document (id),
  number     bigint      NOT NULL,
  role       text        NOT NULL CHECK (role IN ('BUYER', 'SUPPLIER')),
  party      text        NOT NULL,
  filed_at   timestamptz NOT NULL,
  UNIQUE (order_id, number)
);
CREATE INDEX order_document_newest ON order_document (order_id, id DESC);
CREATE TRIGGER order_document_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
