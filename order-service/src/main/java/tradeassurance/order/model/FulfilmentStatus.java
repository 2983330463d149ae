package tradeassurance.order.model;

/** How far the goods have come. */
public enum FulfilmentStatus {
    NOT_SHIPPED,
    PARTIALLY_SHIPPED,
    SHIPPED,
    DELIVERED
}
