package tradeassurance.payment.escrow.model;

import tradeassurance.kernel.Money;

/** A part of a sum that belongs to one payment, and goes the way that it came. */
public record Share(String paymentId, String method, Money amount) {
}
