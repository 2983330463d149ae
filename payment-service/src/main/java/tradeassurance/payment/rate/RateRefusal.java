package tradeassurance.payment.rate;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why a rate is not taken, or not given. */
enum RateRefusal implements Reason {
    EXCHANGE_RATE_MISSING(Kind.RULE_BROKEN),
    EXCHANGE_RATE_STALE(Kind.RULE_BROKEN),
    EXCHANGE_RATE_IMPOSSIBLE(Kind.RULE_BROKEN),
    /** There is another one of the same moment. */
    EXCHANGE_RATE_SET(Kind.CONFLICT);

    private final Kind kind;

    RateRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
