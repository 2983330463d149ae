package tradeassurance.payment.payout.model;

/** What may be asked of a payout. */
public enum PayoutAction {
    SEND,
    CONFIRM,
    FAIL,
    ASK_PROVIDER
}
