package tradeassurance.order.model;

/** What can be asked of an order; the names that its lifecycle and {@code allowed_actions} use. */
public enum OrderAction {
    EDIT,
    DISCARD,
    SUBMIT,
    CONFIRM,
    REJECT,
    CANCEL,
    REQUEST_MODIFICATION,
    ACCEPT_MODIFICATION,
    DECLINE_MODIFICATION,
    WITHDRAW_MODIFICATION,
    EXPIRE_MODIFICATION,
    APPLY_AGREEMENT,
    LOCK_PAYMENT,
    RECORD_PAYMENT,
    ACCEPT_SHORTFALL,
    NOTE_OVERDUE,
    END_UNPAID,
    SHIP,
    NOTE_LATE,
    TRACK_SHIPMENT,
    TELL_DELIVERY,
    EXTEND_ACCEPTANCE,
    CONFIRM_DELIVERY,
    WAIVE_COVERAGE,
    HOLD,
    RELEASE,
    CLOSE
}
