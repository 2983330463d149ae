package tradeassurance.limit.ledger;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Counts everything again, and names the suppliers where it does not come out. */
@ApplicationScoped
class LedgerChecks {

    /** More offenders than this are not named: one is enough to be alarmed. */
    private static final int MOST_NAMED = 20;

    private static final String OVERSOLD = """
            SELECT DISTINCT supplier_id FROM limit_entry
             WHERE kind = 'RESERVE' AND reserved_after + used_after > granted_after ORDER BY 1
            """;

    private static final String RESERVATIONS = """
            SELECT l.supplier_id FROM assurance_limit l LEFT JOIN (
              SELECT supplier_id, sum(granted_minor) FILTER (WHERE state = 'RESERVED') AS reserved,
                     sum(committed_minor - released_minor) FILTER (WHERE state IN ('COMMITTED', 'PARTIALLY_RELEASED')) AS used
                FROM reservation GROUP BY supplier_id) r ON r.supplier_id = l.supplier_id
             WHERE l.reserved_minor <> coalesce(r.reserved, 0) OR l.used_minor <> coalesce(r.used, 0) ORDER BY 1
            """;

    private static final String ENTRIES = """
            SELECT l.supplier_id FROM assurance_limit l LEFT JOIN (
              SELECT supplier_id, sum(granted_minor) AS granted, sum(reserved_minor) AS reserved, sum(used_minor) AS used
                FROM limit_entry GROUP BY supplier_id) e ON e.supplier_id = l.supplier_id
             WHERE l.granted_minor <> coalesce(e.granted, 0) OR l.reserved_minor <> coalesce(e.reserved, 0)
                OR l.used_minor <> coalesce(e.used, 0) ORDER BY 1
            """;

    Uni<LedgerCheckView> run() {
        return check("INV2", OVERSOLD)
                .chain(oversold -> check("RESERVATIONS_EQUAL_LIMITS", RESERVATIONS)
                        .chain(reservations -> check("ENTRIES_EQUAL_LIMITS", ENTRIES)
                                .map(entries -> LedgerCheckView.of(List.of(oversold, reservations, entries)))));
    }

    private static Uni<LedgerCheckView.Check> check(String name, String offenders) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(offenders, String.class).setMaxResults(MOST_NAMED).getResultList())
                .map(offending -> new LedgerCheckView.Check(name, offending.isEmpty(), offending));
    }
}
