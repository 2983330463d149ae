package tradeassurance.limit.model;

/** Why a limit is worked out anew (D3). */
public enum RecalculationCause {
    /** The supplier has enrolled: its first limit. */
    ENROLMENT,
    MONTHLY,
    OPERATOR,
    DISPUTE_LOST,
    RECOURSE_OPENED;

    /** Whether the supplier has just cost somebody money: then a reduction takes effect at once, and nothing is raised. */
    public boolean loss() {
        return switch (this) {
            case DISPUTE_LOST, RECOURSE_OPENED -> true;
            case ENROLMENT, MONTHLY, OPERATOR -> false;
        };
    }
}
