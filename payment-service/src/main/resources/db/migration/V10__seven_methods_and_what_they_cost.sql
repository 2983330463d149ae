-- A payment may be by any of seven methods and in a currency of its own. The amount and the fee are in that currency; what the
-- order has of it (credit, granted, received, surplus, advanced, refunded) is in the order's, at the rate that is kept with it.
ALTER TABLE payment
  DROP CONSTRAINT payment_method_check,
  DROP CONSTRAINT payment_check,
  DROP CONSTRAINT payment_state_check,
  DROP CONSTRAINT payment_check2,
  DROP CONSTRAINT payment_check3,
  DROP CONSTRAINT payment_check4,
  DROP CONSTRAINT payment_check8,
  ALTER COLUMN card_token DROP NOT NULL,
  ALTER COLUMN expected_from DROP NOT NULL,
  ALTER COLUMN expected_to DROP NOT NULL,
  ADD COLUMN via             text,
  ADD COLUMN order_currency  char(3),
  ADD COLUMN credit          bigint,
  ADD COLUMN fee_credit      bigint,
  ADD COLUMN order_due       bigint,
  ADD COLUMN usd_per_unit    numeric(24, 12),
  ADD COLUMN rate_source     text,
  ADD COLUMN rate_as_of      timestamptz,
  ADD COLUMN quote_id        text,
  ADD COLUMN taken           bigint,
  ADD COLUMN surplus         bigint,
  ADD COLUMN redirect_url    text,
  ADD COLUMN action_due_at   timestamptz;

UPDATE payment
   SET order_currency = currency, credit = amount, fee_credit = fee, order_due = amount, usd_per_unit = 1, rate_source = 'PAR',
       rate_as_of = 'epoch', taken = received, surplus = CASE WHEN received IS NULL THEN NULL ELSE 0 END;

ALTER TABLE payment
  ALTER COLUMN order_currency SET NOT NULL,
  ALTER COLUMN credit SET NOT NULL,
  ALTER COLUMN fee_credit SET NOT NULL,
  ALTER COLUMN order_due SET NOT NULL,
  ALTER COLUMN usd_per_unit SET NOT NULL,
  ALTER COLUMN rate_source SET NOT NULL,
  ALTER COLUMN rate_as_of SET NOT NULL,
  ADD CONSTRAINT payment_method_known CHECK (method IN ('PAYPAL', 'CARD', 'ONLINE_BANKING', 'ONLINE_TRANSFER', 'WIRE_TRANSFER',
                                                        'WESTERN_UNION', 'LETTER_OF_CREDIT')),
  ADD CONSTRAINT payment_state_known CHECK (state IN ('CREATED', 'LOCKED', 'RESERVED', 'REQUIRES_ACTION', 'PROCESSING',
                                                      'EXPIRING', 'SETTLED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'FAILED',
                                                      'EXPIRED', 'CANCELLED')),
  ADD CONSTRAINT payment_credit_is_something CHECK (credit > 0 AND fee_credit >= 0 AND usd_per_unit > 0),
  ADD CONSTRAINT payment_of_one_currency CHECK (currency <> order_currency OR (amount = credit AND fee = fee_credit)),
  ADD CONSTRAINT payment_granted_within_credit CHECK (granted BETWEEN 0 AND credit),
  ADD CONSTRAINT payment_settlement_adds_up CHECK (received > 0 AND taken > 0 AND surplus BETWEEN 0 AND received
                                                   AND advanced BETWEEN 0 AND least(granted, received - surplus)),
  ADD CONSTRAINT payment_settlement_whole CHECK ((taken IS NULL) = (received IS NULL) AND (surplus IS NULL) = (received IS NULL)),
  ADD CONSTRAINT payment_failure_named CHECK ((state IN ('FAILED', 'EXPIRED')) = (failure_code IS NOT NULL)),
  ADD CONSTRAINT payment_action_somewhere CHECK ((redirect_url IS NULL) = (action_due_at IS NULL)
                                                 AND (state <> 'REQUIRES_ACTION' OR redirect_url IS NOT NULL));
