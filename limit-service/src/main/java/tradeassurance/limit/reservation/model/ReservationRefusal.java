package tradeassurance.limit.reservation.model;

import tradeassurance.kernel.Refusal.Kind;
import tradeassurance.kernel.Refusal.Reason;

/** Why something is refused around a reservation. */
public enum ReservationRefusal implements Reason {
    /** More is to be committed than was granted. */
    MORE_THAN_GRANTED(Kind.CONFLICT),
    /** Another amount was committed before. */
    COMMITTED_OTHERWISE(Kind.CONFLICT),
    /** More is to be given back than is in use. */
    MORE_THAN_USED(Kind.CONFLICT),
    /** A part can only be given back of what has been committed; the commitment may be under way. */
    NOT_COMMITTED_YET(Kind.CONFLICT),
    /** The payment holds a reservation for another order or at another supplier. */
    RESERVED_FOR_ANOTHER(Kind.CONFLICT),
    /** An amount must be more than nothing. */
    AMOUNT_NOT_POSITIVE(Kind.RULE_BROKEN);

    private final Kind kind;

    ReservationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
