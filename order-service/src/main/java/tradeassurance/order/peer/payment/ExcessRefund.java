package tradeassurance.order.peer.payment;

import tradeassurance.kernel.Money;

/** What was paid too much after a modification goes back to the buyer. */
public record ExcessRefund(String orderId, Money amount, String modificationId) {

    /** The kind under which it waits in the outbox. */
    public static final String KIND = "refund.excess";
}
