package tradeassurance.payment.wire.model;

import tradeassurance.kernel.Money;

/** How what came compares with what was agreed (A33). */
public enum Fit {
    EXACT,
    /** Banks on the way have kept something: the buyer tops it up, or the supplier accepts the shortfall. */
    SHORT,
    /** What the order still needs is applied, and the rest goes back. */
    OVER;

    public static Fit of(Money arrived, Money agreed) {
        int compared = arrived.compareTo(agreed);
        return compared == 0 ? EXACT : compared < 0 ? SHORT : OVER;
    }
}
