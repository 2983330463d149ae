package tradeassurance.payment.lc.model;

/** When the bank pays (R63). */
public enum PaymentTrigger {
    /** As soon as it has taken up the documents of shipment. */
    SHIPMENT,
    /** When, besides, the goods have arrived at the port of destination. */
    ARRIVAL
}
