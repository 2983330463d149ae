package tradeassurance.payment.refund.model;

import tradeassurance.kernel.Money;

/** So much goes back through a payment, by the method that it was made with. */
public record PartShare(String paymentId, String method, Money amount) {
}
