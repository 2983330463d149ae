package tradeassurance.payment.recourse.model;

/** What may be asked of a debt. */
public enum RecourseAction {
    COLLECT,
    WRITE_OFF,
    FALL_OVERDUE
}
