package tradeassurance.order.model;

/** Why an order is closed. */
public enum ClosedBecause {
    COVERAGE_ENDED,
    REFUNDED
}
