package tradeassurance.payment.peer.limit;

import java.time.Instant;

import tradeassurance.kernel.Money;

/**
 * Something that speaks for or against a supplier.
 *
 * @param type RECOURSE_OPENED, RECOURSE_PAID or RECOURSE_WRITTEN_OFF
 * @param amount so much of it
 */
public record TradingEvent(String supplierId, String orderId, String type, Money amount, Instant occurredAt) {

    public static final String KIND = "limit.trading_event";
}
