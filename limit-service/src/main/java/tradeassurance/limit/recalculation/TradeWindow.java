package tradeassurance.limit.recalculation;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Money;
import tradeassurance.limit.recalculation.model.Trade;

/** Adds up a supplier's trading history. Call it within a transaction. */
@ApplicationScoped
class TradeWindow {

    private static final String SINCE = """
            SELECT count(DISTINCT order_id) FILTER (WHERE type IN ('ORDER_COMPLETED', 'ORDER_LATE', 'DISPUTE_LOST', 'DISPUTE_WON')),
                   count(DISTINCT order_id) FILTER (WHERE type = 'ORDER_LATE'),
                   count(DISTINCT order_id) FILTER (WHERE type = 'DISPUTE_LOST'),
                   count(*) FILTER (WHERE type = 'DISPUTE_ANSWERED'),
                   count(*) FILTER (WHERE type = 'DISPUTE_UNANSWERED'),
                   cast(least(coalesce(sum(coalesce(usd_minor, CASE currency WHEN 'USD' THEN amount_minor END))
                                       FILTER (WHERE type = 'ORDER_COMPLETED'), 0),
                              1e15) AS bigint)
              FROM trading_event WHERE supplier_id = ?1 AND occurred_at > ?2
            """;

    /**
     * What has happened after this instant. Limits are kept in US dollars, and so is the volume; of ten trillion on it is full.
     */
    Uni<Trade> since(String supplierId, Instant start) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SINCE, Object[].class).setParameter(1, supplierId)
                        .setParameter(2, start).getSingleResult())
                .map(row -> new Trade(count(row[0]), count(row[1]), count(row[2]), count(row[3]), count(row[4]),
                        Money.ofMinor(((Number) row[5]).longValue(), "USD")));
    }

    private static int count(Object counted) {
        return Math.toIntExact(((Number) counted).longValue());
    }
}
