package tradeassurance.order.model;

/** How an instalment stands. */
public enum InstalmentStatus {
    PENDING,
    DUE,
    PROCESSING,
    PARTIALLY_PAID,
    /** Paid for now by a bank's promise. */
    PROMISED,
    PAID,
    /** Paid in part, and the rest let go by the supplier. */
    WAIVED,
    REFUNDED
}
