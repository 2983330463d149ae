package tradeassurance.payment.payout.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why a payout is refused. */
public enum PayoutRefusal implements Reason {
    AMOUNT_OVER_BALANCE(Kind.RULE_BROKEN),
    AMOUNT_NOT_POSITIVE(Kind.RULE_BROKEN),
    /** A provider tells of another amount than it was asked to pay. */
    AMOUNT_NOT_AS_ASKED(Kind.CONFLICT);

    private final Kind kind;

    PayoutRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
