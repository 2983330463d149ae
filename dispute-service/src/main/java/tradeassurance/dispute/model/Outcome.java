package tradeassurance.dispute.model;

/** How a dispute ended. */
public enum Outcome {
    AGREED,
    WITHDRAWN,
    AUTO_CANCELLED,
    FULL_REFUND,
    PARTIAL_REFUND,
    CLAIM_REJECTED
}
