package tradeassurance.payment.refund;

import tradeassurance.kernel.Money;

/** A part of a refund that the provider is to pay, or is asked about. */
record SendPart(String reference, String paymentId, String method, Money amount) {
}
