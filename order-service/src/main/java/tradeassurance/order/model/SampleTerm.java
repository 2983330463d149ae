package tradeassurance.order.model;

/** What was agreed about a sample before the bulk (R20, A29). */
public enum SampleTerm {
    NOT_AGREED,
    REQUIRED,
    /** Both sides do without one, which a later claim is not refused for. */
    WAIVED
}
