package tradeassurance.order.inquiry.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why an inquiry goes no further. */
public enum InquiryRefusal implements Reason {
    /** Buyer and supplier are the same party. */
    PARTIES_NOT_DISTINCT(Kind.RULE_BROKEN),
    /** Whether assurance is offered was not the question. */
    ASSURANCE_NOT_ASKED(Kind.RULE_BROKEN),
    /** The order is not between the two of the inquiry. */
    ORDER_NOT_FITTING(Kind.RULE_BROKEN),
    /** An inquiry leads to one order. */
    ORDER_ALREADY_LINKED(Kind.CONFLICT),
    /** There is no room for more in this one; open another. */
    TOO_MANY_MESSAGES(Kind.RULE_BROKEN);

    private final Kind kind;

    InquiryRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
