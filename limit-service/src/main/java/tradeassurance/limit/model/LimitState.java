package tradeassurance.limit.model;

/** Whether reservations are granted anything. */
public enum LimitState {
    /** Nothing is granted: the supplier is not enrolled, or not at present. What is in use stays in use. */
    SUSPENDED,
    ACTIVE
}
