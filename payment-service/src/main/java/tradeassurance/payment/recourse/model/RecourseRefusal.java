package tradeassurance.payment.recourse.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why a debt is not changed. */
public enum RecourseRefusal implements Reason {
    AMOUNT_OVER_RECOURSE(Kind.RULE_BROKEN),
    AMOUNT_NOT_POSITIVE(Kind.RULE_BROKEN);

    private final Kind kind;

    RecourseRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
