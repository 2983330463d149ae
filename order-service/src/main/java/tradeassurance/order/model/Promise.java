package tradeassurance.order.model;

import tradeassurance.kernel.Money;

/** A bank's promise to pay, once a letter of credit has been advised: it stands in for money until it is honoured (A13). */
public record Promise(String paymentId, InstalmentName instalment, Money amount) {
}
