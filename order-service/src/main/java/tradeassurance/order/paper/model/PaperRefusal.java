package tradeassurance.order.paper.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why a paper is not taken. */
public enum PaperRefusal implements Reason {
    /** An order has as many of them as it may have. */
    TOO_MANY_PAPERS(Kind.RULE_BROKEN),
    /** The order has no such document. */
    DOCUMENT_UNKNOWN(Kind.RULE_BROKEN),
    /** There is a newer one already; that one is to be superseded. */
    DOCUMENT_SUPERSEDED(Kind.CONFLICT),
    /** The sample's order is this one, or not between the same two. */
    SAMPLE_ORDER_NOT_FITTING(Kind.RULE_BROKEN),
    /** The whole says passed and a part says failed, or the other way round. */
    SAMPLE_RESULT_CONTRADICTORY(Kind.RULE_BROKEN),
    /** This side has said so before. */
    SAMPLE_ALREADY_WAIVED(Kind.CONFLICT);

    private final Kind kind;

    PaperRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
