package tradeassurance.order.model;

import tradeassurance.kernel.Money;

/** How an order stood to its supplier's limit when it was agreed: not binding, the limit is reserved by payments. */
public record CoverageQuote(Money withinLimit, Money aboveLimit) {

    /** The same for a lower total: what is above the limit goes first. */
    CoverageQuote of(Money total) {
        Money within = withinLimit.min(total);
        return new CoverageQuote(within, total.minus(within));
    }
}
