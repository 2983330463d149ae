package tradeassurance.order.model;

/** What can be asked of an order; the names that its lifecycle and {@code allowed_actions} use. */
public enum OrderAction {
    SUBMIT,
    CONFIRM,
    REJECT,
    CANCEL,
    LOCK_PAYMENT,
    RECORD_PAYMENT,
    SHIP,
    CONFIRM_DELIVERY,
    HOLD,
    RELEASE,
    CLOSE
}
