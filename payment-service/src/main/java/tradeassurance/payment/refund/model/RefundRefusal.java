package tradeassurance.payment.refund.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why a refund is refused. */
public enum RefundRefusal implements Reason {
    /** A dispute is refunded once, with exactly what was agreed or ruled (INV5). */
    DISPUTE_ALREADY_REFUNDED(Kind.CONFLICT),
    /** So is everything else that is a cause. */
    CAUSE_ALREADY_REFUNDED(Kind.CONFLICT),
    /** A provider tells of another amount than it was asked to pay. */
    AMOUNT_NOT_AS_BOOKED(Kind.CONFLICT);

    private final Kind kind;

    RefundRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
