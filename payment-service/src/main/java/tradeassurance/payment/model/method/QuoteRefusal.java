package tradeassurance.payment.model.method;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why a quote cannot be used. */
public enum QuoteRefusal implements Reason {
    QUOTE_EXPIRED(Kind.CONFLICT),
    QUOTE_OF_ANOTHER_ORDER(Kind.RULE_BROKEN);

    private final Kind kind;

    QuoteRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
