package tradeassurance.order.model;

import tradeassurance.kernel.Money;

/** How an order stood to its supplier's limit when it was submitted: not binding, the limit is reserved by payments. */
public record CoverageQuote(Money withinLimit, Money aboveLimit) {
}
