package tradeassurance.order.model;

/** How far a shipment has come. */
public enum ShipmentStatus {
    SHIPPED,
    /** On its way under a number by which it can be followed. */
    IN_TRANSIT,
    DELIVERED,
    ACCEPTED
}
