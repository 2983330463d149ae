package tradeassurance.order.model;

/** What has been paid of an order, through the platform only (R9). */
public enum PaymentStatus {
    UNPAID,
    PROCESSING,
    PARTIALLY_PAID,
    DEPOSIT_PAID,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED
}
