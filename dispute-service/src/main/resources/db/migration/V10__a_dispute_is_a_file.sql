-- What a dispute has beside claim, proposals and ruling: its part of the order, a thread, goods that go back, a queue by due
-- time, and the platform's own records.
ALTER TABLE dispute
  ADD COLUMN scope        text        NOT NULL DEFAULT '{"shipments":[],"lines":[]}',
  ADD COLUMN known        text        NOT NULL DEFAULT '{}',
  ADD COLUMN messages     integer     NOT NULL DEFAULT 0 CHECK (messages >= 0),
  ADD COLUMN goods        text,
  ADD COLUMN assigned_to  text,
  ADD COLUMN ruled_by     text,
  ADD COLUMN due_at       timestamptz,
  ADD COLUMN queue_due_at timestamptz;

ALTER TABLE dispute DROP CONSTRAINT dispute_state_check;
ALTER TABLE dispute ADD CONSTRAINT dispute_state_check CHECK (state IN ('OPENING', 'AWAITING_SUPPLIER_RESPONSE',
  'AWAITING_BUYER_RESPONSE', 'ESCALATED', 'EVIDENCE_COLLECTION', 'UNDER_REVIEW', 'AWAITING_RETURN', 'AMENDMENT_PENDING',
  'REFUND_PENDING', 'CLOSED', 'FAILED'));

-- The third unnamed check of V1: a settlement is there from when it is clear how the dispute ends.
ALTER TABLE dispute DROP CONSTRAINT dispute_check3;
ALTER TABLE dispute ADD CONSTRAINT dispute_settled CHECK
  ((state IN ('AWAITING_RETURN', 'AMENDMENT_PENDING', 'REFUND_PENDING', 'CLOSED')) = (settlement IS NOT NULL));
ALTER TABLE dispute ADD CONSTRAINT dispute_goods CHECK (state <> 'AWAITING_RETURN' OR goods IS NOT NULL);

-- What older disputes have not been given: the clock of returns, and evidence in rounds.
UPDATE dispute SET terms = (terms::jsonb || '{"reminder_day":6,"extension_days":3,"supplier_escalates":false,
  "contact_first":false,"returns":{"ship_back_days":10,"transit_days":30,"receipt_days":15}}'::jsonb)::text;
UPDATE dispute SET assigned_to = mediation::jsonb ->> 'assigned_to', ruled_by = mediation::jsonb -> 'ruling' ->> 'mediator',
  queue_due_at = CASE WHEN state IN ('ESCALATED', 'EVIDENCE_COLLECTION', 'UNDER_REVIEW')
    THEN coalesce((mediation::jsonb ->> 'target_at')::timestamptz, (mediation::jsonb ->> 'evidence_due_at')::timestamptz) END,
  mediation = (mediation::jsonb || jsonb_build_object('rounds', CASE WHEN mediation::jsonb ? 'evidence_due_at'
    THEN jsonb_build_array(jsonb_build_object(
      'requested_at', mediation::jsonb -> 'escalated_at', 'due_at', mediation::jsonb -> 'evidence_due_at',
      'buyer', jsonb_build_object('complete', mediation::jsonb -> 'buyer_complete'),
      'supplier', jsonb_build_object('complete', mediation::jsonb -> 'supplier_complete')))
    ELSE '[]'::jsonb END))::text;
UPDATE dispute SET due_at = (SELECT min(deadline.due_at) FROM deadline
  WHERE deadline.resource = 'dispute' AND deadline.resource_id = dispute.id);

DROP INDEX dispute_before_mediators;
CREATE INDEX dispute_before_mediators ON dispute (queue_due_at, id) WHERE queue_due_at IS NOT NULL;
CREATE INDEX dispute_due ON dispute (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX dispute_of_mediator ON dispute (assigned_to, id DESC) WHERE assigned_to IS NOT NULL;
CREATE INDEX dispute_ruled ON dispute (order_id) WHERE ruled_by IS NOT NULL;

CREATE TABLE dispute_message (
  id           text PRIMARY KEY,
  dispute_id   text        NOT NULL REFERENCES dispute (id),
  number       integer     NOT NULL CHECK (number > 0),
  author       text        NOT NULL CHECK (author IN ('BUYER', 'SUPPLIER', 'MEDIATOR')),
  text         text        NOT NULL,
  language     text,
  translations text        NOT NULL,
  sent_at      timestamptz NOT NULL,
  UNIQUE (dispute_id, number)
);
CREATE TRIGGER dispute_message_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dispute_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What other services said of an order, byte for byte as it was taken; the same words are kept once.
CREATE TABLE platform_record (
  sha256  char(64) PRIMARY KEY,
  content text     NOT NULL
);
CREATE TRIGGER platform_record_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
