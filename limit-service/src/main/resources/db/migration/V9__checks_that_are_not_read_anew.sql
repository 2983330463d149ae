-- PostgreSQL reads the text of a table's checks again for every statement that writes to it, which took longer than writing a row.
-- The body of a function is read once in a session; so what has to hold of a row of these three, where reservations are written,
-- is one check that calls a function. What is unknown passes, as in any check.
CREATE FUNCTION is_sound_limit(state text, currency text, granted bigint, reserved bigint, used bigint, cycle_base bigint,
                               announced bigint, announced_for timestamptz, announced_by text)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN state IN ('SUSPENDED', 'ACTIVE')
     AND currency = 'USD'
     AND granted >= 0
     AND reserved >= 0
     AND used >= 0
     AND cycle_base >= 0
     AND announced >= 0
     AND (announced IS NULL) = (announced_for IS NULL)
     AND (announced IS NULL) = (announced_by IS NULL);
END $$;

-- Of a payment that is not in US dollars, what starts with payment_ is in its own currency.
CREATE FUNCTION is_sound_reservation(state text, currency text, requested bigint, granted bigint, committed bigint, released bigint,
                                     payment_currency text, usd_rate numeric, payment_requested bigint, payment_granted bigint,
                                     payment_committed bigint, payment_released bigint)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN state IN ('RESERVED', 'COMMITTED', 'PARTIALLY_RELEASED', 'RELEASED')
     AND currency = 'USD'
     AND requested >= 0
     AND granted BETWEEN 0 AND requested
     AND committed BETWEEN 0 AND granted
     AND released BETWEEN 0 AND granted
     AND (state <> 'RESERVED' OR committed = 0 AND released = 0)
     AND (state <> 'COMMITTED' OR committed > 0 AND released = 0)
     -- A part given back in a small unit may be worth less than a cent.
     AND (state <> 'PARTIALLY_RELEASED' OR released < committed AND (released > 0 OR coalesce(payment_released, 0) > 0))
     AND (state <> 'RELEASED' OR released = CASE WHEN committed > 0 THEN committed ELSE granted END)
     AND num_nonnulls(payment_currency, usd_rate, payment_requested, payment_granted, payment_committed, payment_released) IN (0, 6)
     AND payment_currency <> 'USD'
     AND usd_rate > 0
     AND payment_requested > 0
     AND payment_granted BETWEEN 0 AND payment_requested
     AND payment_committed BETWEEN 0 AND payment_granted
     AND payment_released BETWEEN 0 AND payment_granted;
END $$;

CREATE FUNCTION is_sound_limit_entry(kind text, payment_id text, order_id text, granted bigint, reserved bigint, used bigint,
                                     granted_after bigint, reserved_after bigint, used_after bigint)
RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN kind IN ('GRANT', 'RESERVE', 'COMMIT', 'RELEASE')
     AND (payment_id IS NULL) = (kind = 'GRANT')
     AND (order_id IS NULL) = (kind = 'GRANT')
     AND granted_after >= 0
     AND reserved_after >= 0
     AND used_after >= 0
     AND (kind <> 'GRANT' OR reserved = 0 AND used = 0)
     AND (kind <> 'RESERVE' OR granted = 0 AND reserved > 0 AND used = 0)
     AND (kind <> 'RESERVE' OR reserved_after + used_after <= granted_after)
     AND (kind <> 'COMMIT' OR granted = 0 AND used > 0 AND reserved <= -used)
     AND (kind <> 'RELEASE' OR granted = 0 AND reserved <= 0 AND used <= 0);
END $$;

-- They hold for what is written from now on; the next migration looks at what is there, without keeping anybody from writing.
ALTER TABLE assurance_limit
  ADD CONSTRAINT limit_is_sound CHECK (is_sound_limit(state, currency, granted_minor, reserved_minor, used_minor, cycle_base_minor,
                                                      announced_minor, announced_for, announced_by)) NOT VALID,
  DROP CONSTRAINT assurance_limit_state_check,
  DROP CONSTRAINT assurance_limit_currency_check,
  DROP CONSTRAINT assurance_limit_granted_minor_check,
  DROP CONSTRAINT assurance_limit_reserved_minor_check,
  DROP CONSTRAINT assurance_limit_used_minor_check,
  DROP CONSTRAINT assurance_limit_cycle_base_minor_check,
  DROP CONSTRAINT assurance_limit_announced_minor_check,
  DROP CONSTRAINT assurance_limit_check;

ALTER TABLE reservation
  ADD CONSTRAINT reservation_is_sound CHECK (is_sound_reservation(state, currency, requested_minor, granted_minor, committed_minor,
    released_minor, payment_currency, usd_rate, payment_requested_minor, payment_granted_minor, payment_committed_minor,
    payment_released_minor)) NOT VALID,
  DROP CONSTRAINT reservation_state_check,
  DROP CONSTRAINT reservation_currency_check,
  DROP CONSTRAINT reservation_requested_minor_check,
  DROP CONSTRAINT reservation_check,
  DROP CONSTRAINT reservation_check1,
  DROP CONSTRAINT reservation_check2,
  DROP CONSTRAINT reservation_check3,
  DROP CONSTRAINT reservation_check4,
  DROP CONSTRAINT reservation_released_in_part,
  DROP CONSTRAINT reservation_check6,
  DROP CONSTRAINT reservation_check7,
  DROP CONSTRAINT reservation_check8,
  DROP CONSTRAINT reservation_check9,
  DROP CONSTRAINT reservation_check10,
  DROP CONSTRAINT reservation_payment_currency_check,
  DROP CONSTRAINT reservation_usd_rate_check,
  DROP CONSTRAINT reservation_payment_requested_minor_check;

ALTER TABLE limit_entry
  ADD CONSTRAINT limit_entry_is_sound CHECK (is_sound_limit_entry(kind, payment_id, order_id, granted_minor, reserved_minor,
                                                                  used_minor, granted_after, reserved_after, used_after)) NOT VALID,
  DROP CONSTRAINT limit_entry_kind_check,
  DROP CONSTRAINT limit_entry_check,
  DROP CONSTRAINT limit_entry_check1,
  DROP CONSTRAINT limit_entry_granted_after_check,
  DROP CONSTRAINT limit_entry_reserved_after_check,
  DROP CONSTRAINT limit_entry_used_after_check,
  DROP CONSTRAINT limit_entry_check2,
  DROP CONSTRAINT limit_entry_check3,
  DROP CONSTRAINT limit_entry_check4,
  DROP CONSTRAINT limit_entry_check5,
  DROP CONSTRAINT limit_entry_check6;
