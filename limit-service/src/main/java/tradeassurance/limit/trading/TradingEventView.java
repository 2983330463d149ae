package tradeassurance.limit.trading;

import java.time.Instant;

import tradeassurance.kernel.Money;

/**
 * A line of a supplier's trading history.
 *
 * @param amount what it was about; null where that is no amount
 * @param buyerId with whom the supplier traded; null where that was not told
 */
record TradingEventView(String id, String supplierId, String orderId, TradingEventType type, Money amount, Instant occurredAt,
        String buyerId) {

    static TradingEventView of(TradingEventEntity event) {
        return new TradingEventView(event.id, event.supplierId, event.orderId, event.type, event.amount(), event.occurredAt,
                event.buyerId);
    }
}
