package tradeassurance.limit.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why something is refused around a limit. */
public enum LimitRefusal implements Reason {
    /** Limits are kept in US dollars only. */
    CURRENCY_NOT_SUPPORTED(Kind.RULE_BROKEN),
    /** The amount must be more than nothing, or at least nothing where it may be nothing. */
    AMOUNT_NOT_POSITIVE(Kind.RULE_BROKEN),
    /** Nobody is granted that much. */
    AMOUNT_OVER_CAP(Kind.RULE_BROKEN);

    private final Kind kind;

    LimitRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
