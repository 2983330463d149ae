package tradeassurance.limit.quote;

import tradeassurance.kernel.ExchangeRate;
import tradeassurance.kernel.Money;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.supplier.model.Enrolment;

/**
 * How much of an amount would be within the supplier's limit now. Binds nobody: only a reservation holds room (R23c).
 *
 * @param eligible whether an order with this supplier can be covered at all
 * @param reason why not; null where it can
 * @param withinLimit what would be advanced
 * @param aboveLimit what would stay in escrow
 */
record CoverageQuoteView(String supplierId, boolean eligible, String reason, Money amount, Money withinLimit,
        Money aboveLimit) {

    static CoverageQuoteView of(Enrolment enrolment, Limit limit, Money amount, ExchangeRate rate) {
        Money within = rate.within(amount, limit.room());
        String reason = switch (enrolment) {
            case ENROLLED -> null;
            case SUSPENDED -> "limit-suspended";
            case NOT_ELIGIBLE, ELIGIBLE, TERMINATED -> "supplier-not-eligible";
        };
        return new CoverageQuoteView(limit.supplierId(), reason == null, reason, amount, within, amount.minus(within));
    }
}
