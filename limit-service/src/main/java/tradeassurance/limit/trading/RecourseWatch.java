package tradeassurance.limit.trading;

import static tradeassurance.limit.trading.TradingEventType.RECOURSE_WRITTEN_OFF;

import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.limit.supplier.SupplierService;

/**
 * Tells the supplier whether it owes for any order, as all of its history says: payments may be told before what they pay for.
 */
@ApplicationScoped
class RecourseWatch {

    private static final String OWED = """
            SELECT count(*) FROM (
              SELECT order_id FROM trading_event
               WHERE supplier_id = ?1 AND type IN ('RECOURSE_OPENED', 'RECOURSE_PAID', 'RECOURSE_WRITTEN_OFF')
               GROUP BY order_id, currency
              HAVING sum(CASE type WHEN 'RECOURSE_OPENED' THEN amount_minor ELSE -amount_minor END) > 0) unpaid
            """;

    private final SupplierService suppliers;
    private final InstantSource clock;

    RecourseWatch(SupplierService suppliers, InstantSource clock) {
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** The supplier is held first, so that of two events at once the later sees both. */
    Uni<Void> look(RecordTrading event) {
        return switch (event.type()) {
            case RECOURSE_OPENED, RECOURSE_PAID, RECOURSE_WRITTEN_OFF -> suppliers.hold(event.supplierId())
                    .chain(() -> owes(event.supplierId()))
                    .chain(owes -> owes ? suppliers.owes(event.supplierId(), since(event.occurredAt()))
                            : suppliers.owesNothing(event.supplierId(), event.type() == RECOURSE_WRITTEN_OFF));
            case ORDER_PLACED, ORDER_COMPLETED, ORDER_LATE, DISPUTE_LOST, DISPUTE_WON, DISPUTE_ANSWERED, DISPUTE_UNANSWERED ->
                Uni.createFrom().voidItem();
        };
    }

    private Instant since(Instant told) {
        Instant now = clock.instant();
        return told.isAfter(now) ? now : told;
    }

    private static Uni<Boolean> owes(String supplierId) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OWED, Long.class).setParameter(1, supplierId)
                .getSingleResult()).map(unpaid -> unpaid > 0);
    }
}
