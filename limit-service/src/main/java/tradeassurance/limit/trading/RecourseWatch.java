package tradeassurance.limit.trading;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.limit.supplier.SupplierService;

/**
 * Tells the supplier since when it owes for any order, as all of its history says: payments may be told before what they pay
 * for.
 */
@ApplicationScoped
class RecourseWatch {

    private static final String OWES_SINCE = """
            SELECT min(opened) FROM (
              SELECT min(occurred_at) FILTER (WHERE type = 'RECOURSE_OPENED') AS opened FROM trading_event
               WHERE supplier_id = ?1 AND type IN ('RECOURSE_OPENED', 'RECOURSE_PAID', 'RECOURSE_WRITTEN_OFF')
               GROUP BY order_id, currency
              HAVING sum(CASE type WHEN 'RECOURSE_OPENED' THEN amount_minor ELSE -amount_minor END) > 0) unpaid
            """;

    private static final String GIVEN_UP = """
            SELECT count(*) FROM trading_event WHERE supplier_id = ?1 AND order_id = ?2 AND type = 'RECOURSE_WRITTEN_OFF'
            """;

    private final SupplierService suppliers;

    RecourseWatch(SupplierService suppliers) {
        this.suppliers = suppliers;
    }

    /** The supplier is held first, so that of two events at once the later sees both. */
    Uni<Void> look(RecordTrading event) {
        return switch (event.type()) {
            case RECOURSE_OPENED, RECOURSE_PAID, RECOURSE_WRITTEN_OFF -> suppliers.hold(event.supplierId())
                    .chain(() -> owesSince(event.supplierId()))
                    .chain(since -> since == null ? owesNothing(event) : suppliers.owes(event.supplierId(), since));
            case ORDER_PLACED, ORDER_COMPLETED, ORDER_LATE, DISPUTE_LOST, DISPUTE_WON, DISPUTE_ANSWERED, DISPUTE_UNANSWERED ->
                Uni.createFrom().voidItem();
        };
    }

    /** What was given up in part and paid in part was not paid. */
    private Uni<Void> owesNothing(RecordTrading event) {
        return Panache.getSession().chain(session -> session.createNativeQuery(GIVEN_UP, Long.class)
                .setParameter(1, event.supplierId()).setParameter(2, event.orderId()).getSingleResult())
                .chain(givenUp -> suppliers.owesNothing(event.supplierId(), givenUp > 0));
    }

    private static Uni<@Nullable Instant> owesSince(String supplierId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OWES_SINCE, Instant.class)
                .setParameter(1, supplierId).getSingleResult());
    }
}
