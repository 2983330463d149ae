package tradeassurance.order.model;

import tradeassurance.kernel.Money;

/** A payment under way; while it is, nobody starts another or changes what it is paid for (R73). */
public record PaymentLock(String paymentId, InstalmentName instalment, Money amount) {
}
