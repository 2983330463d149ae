package tradeassurance.dispute.model;

/** How a dispute ended. */
public enum Outcome {
    AGREED,
    WITHDRAWN,
    AUTO_CANCELLED,
    FULL_REFUND,
    PARTIAL_REFUND,
    RETURN_AND_REFUND,
    CLAIM_REJECTED,
    /** The goods were to go back first, and did not. */
    RETURN_NOT_DONE
}
