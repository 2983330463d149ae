package tradeassurance.order.model;

/** When an instalment falls due. */
public enum InstalmentDue {
    /** When both sides have agreed; the initial payment only. */
    ON_CONFIRMATION,
    /** Before the goods leave: nothing is shipped until it is paid (R8). */
    BEFORE_SHIPMENT,
    /** So many days after the last of the goods has left. */
    AFTER_SHIPMENT,
    /** So many days after the delivery was confirmed. */
    AFTER_DELIVERY
}
