package tradeassurance.dispute.model;

/** What of an order is covered (A1). */
public enum CoverageType {
    /** All that has been paid; claims also after arrival. */
    POST_DELIVERY,
    /** The initial payment, until the goods are shipped. */
    PRE_SHIPMENT
}
