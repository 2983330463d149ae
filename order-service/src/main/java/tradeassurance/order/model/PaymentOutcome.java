package tradeassurance.order.model;

/** What became of a payment. */
public enum PaymentOutcome {
    /** A letter of credit has been advised: a promise, which a later outcome of the same payment replaces. */
    PROMISED,
    SETTLED,
    FAILED,
    CANCELLED,
    /** It had settled, and a provider has taken it back, or a part of it. */
    CHARGED_BACK
}
