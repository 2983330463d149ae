package tradeassurance.limit.supplier.model;

/** Where a supplier stands with trade assurance; a fact of its own beside its membership (R14). */
public enum Enrolment {
    NOT_ELIGIBLE,
    ELIGIBLE,
    ENROLLED,
    SUSPENDED,
    TERMINATED
}
