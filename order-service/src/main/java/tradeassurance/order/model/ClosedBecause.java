package tradeassurance.order.model;

/** Why an order is closed. */
public enum ClosedBecause {
    COVERAGE_ENDED,
    /** The buyer has ended it early. */
    COVERAGE_WAIVED,
    REFUNDED
}
