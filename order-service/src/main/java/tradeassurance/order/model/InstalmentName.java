package tradeassurance.order.model;

/** The parts in which a price is paid (R28). */
public enum InstalmentName {
    /** Due when the order is confirmed; once it has settled, the supplier ships and the buyer may dispute. */
    INITIAL,
    /** Due when the contract says, before shipment where it does not. */
    BALANCE
}
