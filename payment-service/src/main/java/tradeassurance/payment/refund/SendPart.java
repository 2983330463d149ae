package tradeassurance.payment.refund;

import tradeassurance.kernel.Money;

/**
 * A part of a refund that the provider is to pay, or is asked about.
 *
 * @param amount in the currency that the buyer paid in
 */
record SendPart(String reference, String paymentId, String method, Money amount) {
}
