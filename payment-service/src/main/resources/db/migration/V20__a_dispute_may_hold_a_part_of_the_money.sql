-- What of an order's money a dispute is about; null for all of it.
ALTER TABLE escrow_account
  ADD COLUMN frozen_amount bigint CHECK (frozen_amount >= 0),
  ADD CONSTRAINT escrow_account_freezes_for_somebody CHECK (frozen_amount IS NULL OR frozen_by IS NOT NULL);

-- Each payment remembers how it was made, since its money goes back the same way, and what of it was too much.
UPDATE escrow_account SET paid = (
  SELECT coalesce(jsonb_agg(each || '{"method": "CARD", "surplus": 0}' ORDER BY place), '[]')::text
    FROM jsonb_array_elements(paid::jsonb) WITH ORDINALITY AS kept (each, place));

CREATE INDEX escrow_account_of_supplier ON escrow_account (supplier_id, currency) WHERE state <> 'RELEASED';
