package tradeassurance.order.peer.payment;

/** What is held for an order may go to its supplier (D1). */
public record EscrowRelease(String orderId, String reason) {

    /** The kind under which it waits in the outbox. */
    public static final String KIND = "escrow.release";
}
