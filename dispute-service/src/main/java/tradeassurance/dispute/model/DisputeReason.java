package tradeassurance.dispute.model;

/** What a claim may be about (R3). */
public enum DisputeReason {
    NOT_SHIPPED_ON_TIME,
    NOT_DELIVERED_ON_TIME,
    QUALITY_NOT_AS_CONTRACTED,
    /** No breach yet: succeeds only if the supplier agrees, and never escalates (A11). */
    CANCELLATION_BY_AGREEMENT;

    /** Whether somebody has broken the contract, so that the platform may be called in. */
    boolean breach() {
        return this != CANCELLATION_BY_AGREEMENT;
    }
}
