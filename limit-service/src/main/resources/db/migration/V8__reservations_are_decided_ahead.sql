-- Locks these limits, in the order of the suppliers, and fails where one is not as it was expected to be. Whoever decides on what
-- it remembers of them calls it first, in the transaction that writes what was decided.
CREATE FUNCTION require_limits(suppliers text[], versions bigint[], granted bigint[], reserved bigint[], used bigint[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  as_expected integer;
BEGIN
  SELECT count(*) INTO as_expected
    FROM (SELECT * FROM unnest(suppliers, versions, granted, reserved, used) AS e (supplier, version, granted, reserved, used)
           ORDER BY supplier) e
   CROSS JOIN LATERAL (SELECT * FROM assurance_limit WHERE supplier_id = e.supplier FOR NO KEY UPDATE) l
   WHERE l.version = e.version AND l.granted_minor = e.granted AND l.reserved_minor = e.reserved AND l.used_minor = e.used;
  IF as_expected <> cardinality(suppliers) THEN
    RAISE EXCEPTION 'a limit is not as it was expected to be' USING ERRCODE = 'serialization_failure';
  END IF;
END $$;
