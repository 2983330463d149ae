package tradeassurance.payment.refund.model;

/** What may be asked of a refund. */
public enum RefundAction {
    PAY_PART,
    FAIL_PART,
    ASK_PROVIDER,
    RETRY,
    TAKE_OVER,
    PAY_BY_HAND
}
