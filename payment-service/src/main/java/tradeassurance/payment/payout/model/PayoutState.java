package tradeassurance.payment.payout.model;

/** Where a payout is. */
public enum PayoutState {
    /** It has left the balance, and the provider is about to be asked. */
    REQUESTED,
    /** The provider has it, or may have it. */
    SENT,
    /** It is at the supplier's bank. */
    PAID,
    /** The bank did not take it; it is back on the balance. */
    FAILED
}
