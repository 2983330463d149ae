package tradeassurance.order.model;

/** What the assurance covers (A1). */
public enum CoverageType {
    /** All that was paid; quality may be claimed until 30 days after the delivery was confirmed. */
    POST_DELIVERY,
    /** The initial payment only; quality may be claimed until the goods are shipped. */
    PRE_SHIPMENT
}
