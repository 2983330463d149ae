package tradeassurance.payment.refund.model;

import tradeassurance.kernel.Money;

/**
 * So much goes back through a payment, by the method that it was made with.
 *
 * @param sent what the buyer gets for it, in the currency that it paid in; perhaps nothing, where that is rounded
 */
public record PartShare(String paymentId, String method, Money amount, Money sent) {
}
