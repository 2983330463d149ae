package tradeassurance.payment.recourse.model;

/** Where a debt is. */
public enum RecourseState {
    /** The supplier owes it, and has time. */
    OWED,
    /** The supplier has owed it for too long. */
    OVERDUE,
    /** The supplier has paid all of it. */
    PAID,
    /** Nothing is owed any more, since a part at least was given up. */
    WRITTEN_OFF
}
