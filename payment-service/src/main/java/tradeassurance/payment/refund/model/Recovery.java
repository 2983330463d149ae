package tradeassurance.payment.refund.model;

import tradeassurance.kernel.Money;

/** So much of a payment's advance was taken back from the supplier; the limit is free for it again. */
public record Recovery(String paymentId, Money amount) {
}
