package tradeassurance.payment.model;

/** What may be asked of a payment. */
public enum PaymentAction {
    LOCK,
    RESERVE,
    SUBMIT,
    SETTLE,
    FAIL,
    ASK_PROVIDER,
    MARK_OVERDUE,
    BOOK_REFUND,
    CANCEL
}
