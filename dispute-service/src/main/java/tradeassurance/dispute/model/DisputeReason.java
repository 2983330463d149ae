package tradeassurance.dispute.model;

/** What a claim may be about (R3). */
public enum DisputeReason {
    NOT_SHIPPED_ON_TIME("the goods were not shipped by the agreed date"),
    NOT_DELIVERED_ON_TIME("the goods were not delivered by the agreed date"),
    QUALITY_NOT_AS_CONTRACTED("the goods are not as the contract says"),
    /** No breach yet: succeeds only if the supplier agrees, and never escalates (A11). */
    CANCELLATION_BY_AGREEMENT("nothing is broken yet; succeeds only if the supplier agrees");

    private final String meaning;

    DisputeReason(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    boolean late() {
        return this == NOT_SHIPPED_ON_TIME || this == NOT_DELIVERED_ON_TIME;
    }

    /** Whether somebody has broken the contract, so that the platform may be called in. */
    boolean breach() {
        return this != CANCELLATION_BY_AGREEMENT;
    }
}
