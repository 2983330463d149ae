package tradeassurance.order.model;

/** What became of a payment. */
public enum PaymentOutcome {
    /** A letter of credit has been advised: a promise, which a later outcome of the same payment replaces. */
    PROMISED,
    SETTLED,
    FAILED,
    CANCELLED
}
