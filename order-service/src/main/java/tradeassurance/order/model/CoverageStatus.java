package tradeassurance.order.model;

/** Whether the order is under assurance: from the settled deposit until the coverage has ended. */
public enum CoverageStatus {
    NOT_STARTED,
    ACTIVE,
    ENDED
}
