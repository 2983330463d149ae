package tradeassurance.payment.peer.order;

import tradeassurance.kernel.Money;

/** An order is asked to hold still for a payment. */
public record Lock(String orderId, String paymentId, String instalment, Money amount) {

    record Body(String paymentId, String instalment, Money amount) {
    }

    Body body() {
        return new Body(paymentId, instalment, amount);
    }
}
