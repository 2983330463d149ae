package tradeassurance.payment.wire.model;

/** Where the money of a line is. */
public enum LineState {
    /** It belongs to a payment, and is on its way there. */
    MATCHED,
    /** It is in its order's account. */
    APPLIED,
    /** It belongs to nobody yet: an operator has to look. */
    WAITING,
    /** An operator has had the bank send it back. */
    RETURNED,
    /** A bank has taken back an earlier movement, and an operator has seen to what follows. */
    CLOSED
}
