package tradeassurance.suite.faults;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whatever was due has fired, once, and nothing before its time; and whoever waits for a time is listed for it. */
final class TimerCheck {

    private static final String MISSED = """
            SELECT resource || ' ' || resource_id || ': ' || kind || ' was due at ' || due_at FROM deadline
             WHERE due_at < clock_timestamp() + (SELECT micros_ahead FROM test_clock) * interval '1 microsecond'
                            - interval '30 seconds'
            """;

    private static final String EARLY = """
            SELECT resource || ' ' || resource_id || ': ' || type || ' of ' || effective_at || ' came at ' || occurred_at FROM event
             WHERE role = 'SYSTEM' AND occurred_at < effective_at
            """;

    private static final String TWICE = """
            SELECT resource || ' ' || resource_id || ': ' || type || ' came ' || count(*) || ' times for ' || effective_at FROM event
             WHERE role = 'SYSTEM' GROUP BY resource, resource_id, type, effective_at HAVING count(*) > 1
            """;

    /** What the clock does to an order, and what thirty days must have passed since. */
    private static final String TOO_SOON = """
            WITH rule (type, since) AS (VALUES ('order.rejected', 'order.submitted'), ('order.cancelled', 'order.confirmed'),
                                               ('order.delivery_confirmed', 'order.shipped'),
                                               ('order.closed', 'order.delivery_confirmed'))
            SELECT e.resource_id || ': ' || e.type || ' counts from ' || e.effective_at || ', only ' || (e.effective_at - s.effective_at)
                   || ' after ' || s.type
              FROM event e JOIN rule r ON r.type = e.type
              JOIN event s ON s.resource = e.resource AND s.resource_id = e.resource_id AND s.type = r.since
             WHERE e.resource = 'order' AND e.role = 'SYSTEM' AND e.effective_at < s.effective_at + interval '30 days'
            """;

    /** A timer that is not listed never fires. */
    private static final Map<String, String> UNLISTED = Map.of("order-service", """
            SELECT o.id || ' (' || o.status || ') is not listed for ' || w.kind FROM trade_order o
              JOIN (VALUES ('AWAITING_SUPPLIER_CONFIRMATION', 'CONFIRMATION'), ('AWAITING_PAYMENT', 'PAYMENT'),
                           ('AWAITING_DELIVERY_CONFIRMATION', 'ACCEPTANCE'), ('COMPLETED', 'COVERAGE_END')) AS w (status, kind)
                ON w.status = o.status
             WHERE o.dispute_id IS NULL
               AND NOT EXISTS (SELECT 1 FROM deadline d WHERE d.resource = 'order' AND d.resource_id = o.id AND d.kind = w.kind)
            """, "payment-service", """
            SELECT p.id || ' (' || p.state || ') is not listed for JANITOR' FROM payment p
             WHERE p.state IN ('REQUIRES_ACTION', 'PROCESSING', 'EXPIRING')
               AND NOT EXISTS (SELECT 1 FROM deadline d WHERE d.resource = 'payment' AND d.resource_id = p.id
                                                          AND d.kind = 'JANITOR')
            """, "dispute-service", """
            SELECT id || ' (' || state || ') is not listed for anything' FROM dispute
             WHERE state IN ('AWAITING_SUPPLIER_RESPONSE', 'AWAITING_BUYER_RESPONSE')
               AND NOT EXISTS (SELECT 1 FROM deadline d WHERE d.resource = 'dispute' AND d.resource_id = dispute.id)
            """);

    private TimerCheck() {
    }

    static List<String> findings(Evidence evidence) {
        Stream<String> everywhere = Stores.SERVICES.stream().flatMap(service -> Stream.of(MISSED, EARLY, TWICE)
                .flatMap(query -> evidence.stores().texts(service, query).stream()));
        Stream<String> unlisted = UNLISTED.entrySet().stream()
                .flatMap(each -> evidence.stores().texts(each.getKey(), each.getValue()).stream());
        return Stream.of(everywhere, unlisted, evidence.stores().texts("order-service", TOO_SOON).stream())
                .flatMap(found -> found).toList();
    }
}
