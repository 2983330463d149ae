package tradeassurance.payment.escrow.model;

/** What may be done with an order's money. */
public enum EscrowAction {
    RECEIVE,
    FREEZE,
    UNFREEZE,
    BOOK_REFUND,
    GIVE_BACK,
    PAY_REFUND,
    CHARGE_BACK,
    RELEASE
}
