package tradeassurance.order.model;

/** How the goods travel. */
public enum ShippingMethod {
    SEA,
    AIR,
    RAIL,
    ROAD,
    EXPRESS,
    POST
}
