package tradeassurance.chassis.webhook.log;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.page.Page;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/** The log of deliveries, as SQL in the transaction under way. */
@ApplicationScoped
class WebhookDeliveries {

    private static final String SHOWN = """
            SELECT w.id, w.endpoint_id, w.event_id, v.type, v.resource || '/' || v.resource_id, w.state,
                   CASE WHEN w.state = 'WAITING' AND e.state = 'ENABLED'
                         AND coalesce(w.claimed_until, '-infinity') < clock_timestamp() THEN w.next_attempt_at END,
                   CASE WHEN w.state = 'DELIVERED' THEN w.delivered_at END, w.position
              FROM webhook_delivery w JOIN webhook_endpoint e ON e.id = w.endpoint_id JOIN event v ON v.id = w.event_id
            """;

    private static final String OF = SHOWN + """
             WHERE w.endpoint_id = ?1 AND w.position < ?2 AND (?3 = '' OR w.state = ?3) ORDER BY w.position DESC LIMIT ?4
            """;

    private static final String MINE = SHOWN + """
             WHERE w.id = ?1 AND e.party = ?2 AND (?3 OR NOT e.sees_all) AND e.state <> 'DELETED'
            """;

    private static final String ATTEMPTS = """
            SELECT delivery_id, number, made_at, duration_ms, status, error, answer FROM webhook_attempt
             WHERE delivery_id = ANY (string_to_array(?1, ' ')) ORDER BY delivery_id, number
            """;

    /** One that is under way is not made twice at once. */
    private static final String AGAIN = """
            UPDATE webhook_delivery SET state = 'WAITING', tries = 0, began_at = clock_timestamp(),
                   next_attempt_at = greatest(clock_timestamp(), claimed_until)
             WHERE id = ?1
            """;

    Uni<Page<WebhookDeliveryView>> of(String endpoint, @Nullable String state, @Nullable String cursor, int limit) {
        long before = before(cursor);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class).setParameter(1, endpoint)
                        .setParameter(2, before).setParameter(3, state == null ? "" : state)
                        .setParameter(4, limit + 1).getResultList())
                .chain(rows -> attempts(rows).map(attempts -> Page.of(rows, limit, row -> row[8].toString(),
                        row -> WebhookDeliveryView.of(row, attempts.getOrDefault(row[0].toString(), List.of())))));
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException malformed) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "cursor is not one that this list gave").at("/cursor");
        }
    }

    private static Uni<Map<String, List<WebhookAttemptView>>> attempts(List<Object[]> deliveries) {
        String ids = deliveries.stream().map(row -> row[0].toString()).collect(joining(" "));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ATTEMPTS, Object[].class).setParameter(1, ids).getResultList())
                .map(rows -> rows.stream().collect(groupingBy(row -> row[0].toString(),
                        mapping(WebhookAttemptView::of, toList()))));
    }

    /** A delivery to an endpoint of the caller's; to everybody else it does not exist. */
    Uni<WebhookDeliveryView> one(String id, Caller owner) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MINE, Object[].class).setParameter(1, id)
                        .setParameter(2, owner.party()).setParameter(3, owner.is(Role.OPERATOR)).getResultList())
                .invoke(rows -> {
                    if (rows.isEmpty()) {
                        throw Caller.unknown("webhook delivery", id);
                    }
                })
                .chain(rows -> attempts(rows).map(attempts -> WebhookDeliveryView.of(rows.get(0),
                        attempts.getOrDefault(id, List.of()))));
    }

    Uni<Void> again(String id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(AGAIN).setParameter(1, id).executeUpdate())
                .replaceWithVoid();
    }
}
