package tradeassurance.dispute.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** The reasons that this service gives for a no. */
public enum DisputeRefusal implements Reason {
    /** R79, A13 */
    NO_SETTLED_PAYMENT(Kind.CONFLICT),
    /** A34 */
    DISPUTE_OPEN(Kind.CONFLICT),
    /** R3 */
    REASON_NOT_COVERED(Kind.RULE_BROKEN),
    /** R81 */
    OUTSIDE_COVERAGE_PERIOD(Kind.RULE_BROKEN),
    /** A11, A12 */
    DATE_NOT_PASSED(Kind.RULE_BROKEN),
    /** R100 */
    AMOUNT_OVER_COVERAGE(Kind.RULE_BROKEN),
    /** A full refund is the whole coverage amount, and nothing less is called so. */
    AMOUNT_NOT_FULL(Kind.RULE_BROKEN),
    /** A refund without an amount, or something that is no refund with an amount of nothing. */
    AMOUNT_MISSING(Kind.RULE_BROKEN),
    /** R83 */
    EVIDENCE_MISSING(Kind.RULE_BROKEN),
    /** R90 */
    ESCALATION_TOO_EARLY(Kind.CONFLICT),
    /** A6 */
    PROPOSAL_PENDING(Kind.CONFLICT),
    PROPOSAL_NOT_PENDING(Kind.CONFLICT),
    /** R94 */
    EVIDENCE_CLOSED(Kind.CONFLICT),
    /** The case is not assigned to the mediator who wants to act on it. */
    CASE_NOT_YOURS(Kind.CONFLICT),
    /** R108 */
    RULING_INCOMPLETE(Kind.RULE_BROKEN),
    TOO_MANY(Kind.RULE_BROKEN),
    /** INV5: not the amount that was agreed or ruled. */
    REFUND_DIFFERS(Kind.RULE_BROKEN);

    private final Kind kind;

    DisputeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
