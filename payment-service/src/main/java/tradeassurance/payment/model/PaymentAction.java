package tradeassurance.payment.model;

/** What may be asked of a payment. */
public enum PaymentAction {
    LOCK,
    RESERVE,
    SUBMIT,
    /** The buyer has to agree at the provider's. */
    REQUIRE_ACTION,
    /** The buyer has agreed there. */
    COMPLETE_ACTION,
    SETTLE,
    FAIL,
    ASK_PROVIDER,
    MARK_OVERDUE,
    EXPIRE,
    BOOK_REFUND,
    /** The provider has taken it back. */
    CHARGE_BACK,
    CANCEL
}
