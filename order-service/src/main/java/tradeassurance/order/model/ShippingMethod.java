package tradeassurance.order.model;

import jakarta.ws.rs.POST;

/** How the goods travel. */
public enum ShippingMethod {
    SEA,
    AIR,
    RAIL,
    ROAD,
    EXPRESS,
    POST
}
