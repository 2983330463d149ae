package tradeassurance.order.model;

/** Where an order stands in the eyes of its parties (R71). */
public enum OrderStatus {
    DRAFT,
    AWAITING_SUPPLIER_CONFIRMATION,
    AWAITING_PAYMENT,
    PAYMENT_PROCESSING,
    AWAITING_SHIPMENT,
    PARTIALLY_SHIPPED,
    AWAITING_DELIVERY_CONFIRMATION,
    COMPLETED,
    CLOSED,
    CANCELLED,
    REJECTED
}
