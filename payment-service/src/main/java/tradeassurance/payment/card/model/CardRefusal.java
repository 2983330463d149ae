package tradeassurance.payment.card.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why a card is not bound. */
public enum CardRefusal implements Reason {
    /** Something looks like the number of a card. */
    CARD_NUMBER_REFUSED(Kind.RULE_BROKEN),
    CARD_NOT_SUPPORTED(Kind.RULE_BROKEN),
    LIMIT_NOT_IN_USD(Kind.RULE_BROKEN),
    CARD_ALREADY_BOUND(Kind.CONFLICT);

    private final Kind kind;

    CardRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
