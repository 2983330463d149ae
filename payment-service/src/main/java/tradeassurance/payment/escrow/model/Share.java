package tradeassurance.payment.escrow.model;

import tradeassurance.kernel.Money;

/** A part of a sum that belongs to one payment. */
public record Share(String paymentId, Money amount) {
}
