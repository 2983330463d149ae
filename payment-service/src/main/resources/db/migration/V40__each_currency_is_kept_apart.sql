-- What is paid in another currency than the order's is booked in it, and exchanged by an entry of its own.
ALTER TABLE ledger_entry
  DROP CONSTRAINT ledger_entry_reason_known,
  ADD CONSTRAINT ledger_entry_reason_known CHECK (
    CASE WHEN reason IN ('CHARGE', 'PAYMENT', 'FEE', 'ADVANCE', 'RELEASE', 'EXCHANGE', 'REFUND', 'REFUND_PAID')
         THEN order_id IS NOT NULL
         WHEN reason IN ('RECOURSE_COLLECTED', 'RECOURSE_WRITTEN_OFF', 'PAYOUT', 'PAYOUT_PAID', 'PAYOUT_RETURNED')
         THEN order_id IS NULL
         ELSE false END);

-- Each part of a refund remembers what the buyer gets for it; until now it was worked out anew, and rounded down.
UPDATE refund r SET parts = (
  SELECT coalesce(jsonb_agg(part || jsonb_build_object('sentIn', p.currency, 'sent',
           CASE p.currency WHEN p.order_currency THEN (part->>'amount')::bigint
                ELSE floor(p.taken::numeric * (part->>'amount')::bigint / p.received)::bigint END) ORDER BY place), '[]')::text
    FROM jsonb_array_elements(r.parts::jsonb) WITH ORDINALITY AS kept (part, place)
    JOIN payment p ON p.id = part->>'payment');

-- What was booked in the order's currency only is exchanged afterwards, so that every currency shows what has moved in it.
INSERT INTO ledger_entry (id, transfer_id, debit_account, credit_account, amount, currency, order_id, reason, reference, note, at)
SELECT 'ent_' || md5(p.id || leg.name), 'trf_' || md5(p.id), leg.debit, leg.credit, leg.amount, leg.currency, p.order_id, 'EXCHANGE',
       p.id, 'exchanged afterwards', p.settled_at
  FROM payment p
 CROSS JOIN LATERAL (VALUES
        ('given', 'buyer:' || p.buyer_id || ':external', 'platform:fx', p.taken + p.fee, p.currency),
        ('taken', 'platform:fx', 'buyer:' || p.buyer_id || ':external', p.received + p.fee_credit, p.order_currency))
       AS leg (name, debit, credit, amount, currency)
 WHERE p.received IS NOT NULL AND p.currency <> p.order_currency;

INSERT INTO ledger_entry (id, transfer_id, debit_account, credit_account, amount, currency, order_id, reason, reference, note, at)
SELECT 'ent_' || md5(r.id || (part->>'number') || leg.name), 'trf_' || md5(r.id || (part->>'number')), leg.debit, leg.credit, leg.amount,
       leg.currency, r.order_id, 'EXCHANGE', r.id, 'exchanged afterwards', r.created_at
  FROM refund r
 CROSS JOIN LATERAL jsonb_array_elements(r.parts::jsonb) AS part
 CROSS JOIN LATERAL (VALUES
        ('given', 'platform:fx', 'buyer:' || r.buyer_id || ':external', (part->>'sent')::bigint, part->>'sentIn'),
        ('taken', 'buyer:' || r.buyer_id || ':external', 'platform:fx', (part->>'amount')::bigint, r.currency::text))
       AS leg (name, debit, credit, amount, currency)
 WHERE part->>'status' = 'SUCCEEDED' AND part->>'sentIn' <> r.currency AND leg.amount > 0;
