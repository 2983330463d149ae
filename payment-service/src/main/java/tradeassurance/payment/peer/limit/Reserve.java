package tradeassurance.payment.peer.limit;

import tradeassurance.kernel.Money;

/** A payment asks for as much of the supplier's limit as there is, up to its amount. */
public record Reserve(String paymentId, String orderId, String supplierId, Money amount) {
}
