package tradeassurance.payment.escrow.model;

/** Whether an order's money may move. */
public enum EscrowState {
    /** It may. */
    OPEN,
    /** A dispute is open: nothing goes to the supplier. */
    FROZEN,
    /** Coverage has ended and the supplier has it all. */
    RELEASED
}
