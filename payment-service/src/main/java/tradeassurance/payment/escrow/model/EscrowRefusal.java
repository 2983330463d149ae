package tradeassurance.payment.escrow.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why an order's money may not move. */
public enum EscrowRefusal implements Reason {
    ESCROW_FROZEN(Kind.CONFLICT),
    NO_SETTLED_PAYMENT(Kind.CONFLICT),
    /** What was paid too much is still to be given back. */
    SURPLUS_PENDING(Kind.CONFLICT),
    AMOUNT_OVER_REFUNDABLE(Kind.RULE_BROKEN),
    AMOUNT_NOT_POSITIVE(Kind.RULE_BROKEN);

    private final Kind kind;

    EscrowRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
