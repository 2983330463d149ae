package tradeassurance.order.model;

/** How an instalment stands. */
public enum InstalmentStatus {
    PENDING,
    DUE,
    PROCESSING,
    PARTIALLY_PAID,
    PAID,
    REFUNDED
}
