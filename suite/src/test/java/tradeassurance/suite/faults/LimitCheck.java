package tradeassurance.suite.faults;

import java.util.List;
import java.util.stream.Stream;

/** No more is promised than was granted, at no moment, and every part of it belongs to a reservation. */
final class LimitCheck {

    /** The limits of a run are never lowered, so this holds always and not only when something is reserved. */
    private static final String OVERSOLD = """
            SELECT supplier_id || ': ' || reserved_minor || ' reserved and ' || used_minor || ' used of ' || granted_minor
              FROM assurance_limit WHERE reserved_minor + used_minor > granted_minor OR reserved_minor < 0 OR used_minor < 0
            UNION ALL
            SELECT id || ': ' || reserved_after || ' reserved and ' || used_after || ' used of ' || granted_after FROM limit_entry
             WHERE reserved_after + used_after > granted_after
            """;

    private static final String ENTRIES = """
            SELECT l.supplier_id || ' is not what its entries come to' FROM assurance_limit l LEFT JOIN (
              SELECT supplier_id, sum(granted_minor) AS granted, sum(reserved_minor) AS reserved, sum(used_minor) AS used
                FROM limit_entry GROUP BY supplier_id) e ON e.supplier_id = l.supplier_id
             WHERE (l.granted_minor, l.reserved_minor, l.used_minor)
                   <> (coalesce(e.granted, 0), coalesce(e.reserved, 0), coalesce(e.used, 0))
            """;

    private static final String RESERVATIONS = """
            SELECT l.supplier_id || ' is not what its reservations come to' FROM assurance_limit l LEFT JOIN (
              SELECT supplier_id, sum(granted_minor) FILTER (WHERE state = 'RESERVED') AS reserved,
                     sum(committed_minor - released_minor) FILTER (WHERE state IN ('COMMITTED', 'PARTIALLY_RELEASED')) AS used
                FROM reservation GROUP BY supplier_id) r ON r.supplier_id = l.supplier_id
             WHERE l.reserved_minor <> coalesce(r.reserved, 0) OR l.used_minor <> coalesce(r.used, 0)
            """;

    private static final String TWICE = """
            SELECT kind || ' of ' || payment_id || ' is booked ' || count(*) || ' times' FROM limit_entry
             WHERE kind IN ('RESERVE', 'COMMIT') GROUP BY kind, payment_id HAVING count(*) > 1
            """;

    private LimitCheck() {
    }

    static List<String> findings(Evidence evidence) {
        return Stream.of(OVERSOLD, ENTRIES, RESERVATIONS, TWICE)
                .flatMap(query -> evidence.stores().texts("limit-service", query).stream()).toList();
    }
}
