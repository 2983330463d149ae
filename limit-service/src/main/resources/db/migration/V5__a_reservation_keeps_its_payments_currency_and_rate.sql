-- The amounts of the payment itself, where it is not in US dollars; the others stay what the limit counts.
ALTER TABLE reservation
  ADD COLUMN payment_currency        char(3) CHECK (payment_currency <> 'USD'),
  ADD COLUMN usd_rate                numeric(17, 10) CHECK (usd_rate > 0),
  ADD COLUMN payment_requested_minor bigint CHECK (payment_requested_minor > 0),
  ADD COLUMN payment_granted_minor   bigint CHECK (payment_granted_minor BETWEEN 0 AND payment_requested_minor),
  ADD COLUMN payment_committed_minor bigint CHECK (payment_committed_minor BETWEEN 0 AND payment_granted_minor),
  ADD COLUMN payment_released_minor  bigint CHECK (payment_released_minor BETWEEN 0 AND payment_granted_minor),
  ADD CHECK (num_nonnulls(payment_currency, usd_rate, payment_requested_minor, payment_granted_minor, payment_committed_minor,
                          payment_released_minor) IN (0, 6));

-- A part given back of a payment in a small unit may be worth less than a cent, and frees it with a later part.
ALTER TABLE reservation DROP CONSTRAINT reservation_check5;
ALTER TABLE reservation ADD CONSTRAINT reservation_released_in_part CHECK (state <> 'PARTIALLY_RELEASED'
  OR released_minor < committed_minor AND (released_minor > 0 OR payment_released_minor > 0));
