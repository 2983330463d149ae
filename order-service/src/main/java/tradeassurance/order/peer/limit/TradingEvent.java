package tradeassurance.order.peer.limit;

import java.time.Instant;

import tradeassurance.kernel.Money;

/** A fact of a supplier's trading history, from which its limit is worked out (R21), and with whom it traded (R17). */
public record TradingEvent(String supplierId, String orderId, Type type, Money amount, Instant occurredAt, String buyerId) {

    /** The kind under which it waits in the outbox. */
    public static final String KIND = "limit.trading-event";

    /** What of this service counts. */
    public enum Type {
        ORDER_PLACED,
        ORDER_COMPLETED,
        ORDER_LATE
    }
}
