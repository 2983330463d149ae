-- A dispute, a modification, an order that is cancelled, or a payment that brought too much: each has one refund at most.
ALTER TABLE refund RENAME COLUMN dispute_id TO cause_id;
ALTER TABLE refund
  ADD COLUMN cause text NOT NULL DEFAULT 'DISPUTE' CHECK (cause IN ('DISPUTE', 'MODIFICATION', 'CANCELLATION', 'OVERPAYMENT')),
  DROP CONSTRAINT refund_dispute_id_key,
  DROP CONSTRAINT refund_state_check,
  ADD CONSTRAINT refund_once UNIQUE (cause, cause_id),
  ADD CONSTRAINT refund_state_known CHECK (state IN ('PROCESSING', 'SUCCEEDED', 'FAILED', 'MANUAL'));
ALTER TABLE refund ALTER COLUMN cause DROP DEFAULT;

UPDATE refund SET parts = (
  SELECT coalesce(jsonb_agg(each || '{"method": "CARD"}' ORDER BY place), '[]')::text
    FROM jsonb_array_elements(parts::jsonb) WITH ORDINALITY AS kept (each, place));
