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
    /** The claim may be edited only until the supplier has answered it. */
    CLAIM_ANSWERED(Kind.CONFLICT),
    /** A later date without a date, in the past, or where none belongs. */
    POSTPONEMENT_NOT_POSSIBLE(Kind.RULE_BROKEN),
    /** Money where a proposal moves none. */
    AMOUNT_NOT_ALLOWED(Kind.RULE_BROKEN),
    /** What has not left cannot come back. */
    GOODS_NOT_SHIPPED(Kind.RULE_BROKEN),
    /** Not something to open a dispute for. */
    SOLUTION_NOT_CLAIMABLE(Kind.RULE_BROKEN),
    /** A part of an order without its value, or of something that is not in the order (A34). */
    SCOPE_NOT_POSSIBLE(Kind.RULE_BROKEN),
    /** R80, A36; only where the setting asks for it */
    NO_PRIOR_CONTACT(Kind.RULE_BROKEN),
    /** R94 */
    EVIDENCE_CLOSED(Kind.CONFLICT),
    /** A8: once for each party */
    EXTENSION_USED(Kind.CONFLICT),
    /** The time for evidence has been opened again once. */
    EVIDENCE_REOPENED(Kind.CONFLICT),
    /** A correction of what is not one's own, or has been corrected. */
    SUPERSEDES_NOT_POSSIBLE(Kind.RULE_BROKEN),
    /** A mediator has nothing to do with either party, and has not judged between them before. */
    CONFLICT_OF_INTEREST(Kind.CONFLICT),
    /** The case is not assigned to the mediator who wants to act on it. */
    CASE_NOT_YOURS(Kind.CONFLICT),
    /** R108 */
    RULING_INCOMPLETE(Kind.RULE_BROKEN),
    /** The goods are not where they would have to be for this. */
    RETURN_NOT_THERE(Kind.CONFLICT),
    /** The refund is under way, or made. */
    REFUND_NOT_FAILED(Kind.CONFLICT),
    /** The words are part of the chain of hashes, so they cannot be redacted. */
    WORDS_IN_CHAIN(Kind.RULE_BROKEN),
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
