-- A payment that has settled may be charged back; what its order had of it is a refund with that cause, paid at once.
ALTER TABLE payment
  DROP CONSTRAINT payment_check7,
  DROP CONSTRAINT payment_state_known,
  ADD CONSTRAINT payment_state_known CHECK (state IN ('CREATED', 'LOCKED', 'RESERVED', 'REQUIRES_ACTION', 'PROCESSING',
                                                      'EXPIRING', 'SETTLED', 'PARTIALLY_REFUNDED', 'REFUNDED',
                                                      'CHARGED_BACK', 'FAILED', 'EXPIRED', 'CANCELLED')),
  ADD CONSTRAINT payment_settled_has_arrived
    CHECK ((state IN ('SETTLED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGED_BACK')) = (received IS NOT NULL));

-- What comes back after the end is taken from what the supplier was released, not only from what it was advanced.
ALTER TABLE escrow_account
  DROP CONSTRAINT escrow_account_check1,
  ADD CONSTRAINT escrow_account_recovers_what_went_out CHECK (recovered BETWEEN 0 AND advanced + released);

ALTER TABLE refund
  DROP CONSTRAINT refund_cause_check,
  ADD CONSTRAINT refund_cause_known
    CHECK (cause IN ('DISPUTE', 'MODIFICATION', 'CANCELLATION', 'CHARGEBACK', 'OVERPAYMENT'));

ALTER TABLE ledger_entry
  DROP CONSTRAINT ledger_entry_reason_known,
  ADD CONSTRAINT ledger_entry_reason_known CHECK (
    CASE WHEN reason IN ('CHARGE', 'PAYMENT', 'FEE', 'ADVANCE', 'RELEASE', 'EXCHANGE', 'REFUND', 'REFUND_PAID', 'CHARGEBACK')
         THEN order_id IS NOT NULL
         WHEN reason IN ('RECOURSE_COLLECTED', 'RECOURSE_WRITTEN_OFF', 'PAYOUT', 'PAYOUT_PAID', 'PAYOUT_RETURNED')
         THEN order_id IS NULL
         ELSE false END);
