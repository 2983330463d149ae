ALTER TABLE supplier
  ADD COLUMN recourse_unpaid_since timestamptz,
  ADD COLUMN recourse_due_at       timestamptz,
  ADD COLUMN recourse_suspended    boolean NOT NULL DEFAULT false,
  ADD CHECK ((recourse_unpaid_since IS NULL) = (recourse_due_at IS NULL)),
  ADD CHECK (NOT recourse_suspended OR recourse_unpaid_since IS NOT NULL);

CREATE INDEX trading_event_of_recourse ON trading_event (supplier_id) WHERE type IN ('RECOURSE_OPENED', 'RECOURSE_PAID');
