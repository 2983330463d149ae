package tradeassurance.order.model;

/** What became of a payment. */
public enum PaymentOutcome {
    SETTLED,
    FAILED,
    CANCELLED
}
