package tradeassurance.order.paper.model;

/** What a check of a sample came to. */
public enum SampleResult {
    PASSED,
    FAILED,
    /** There was none: this side does without. */
    WAIVED
}
