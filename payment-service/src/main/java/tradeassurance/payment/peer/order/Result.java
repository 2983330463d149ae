package tradeassurance.payment.peer.order;

import java.time.Instant;

import tradeassurance.kernel.Money;

/**
 * An order is told what became of a payment.
 *
 * @param outcome SETTLED, FAILED or CANCELLED
 * @param amount what arrived for the order where it has settled
 */
public record Result(String orderId, String paymentId, String instalment, String outcome, Money amount, Instant at) {

    public static final String KIND = "order.payment_result";

    record Body(String paymentId, String instalment, String outcome, Money amount, Instant at) {
    }

    Body body() {
        return new Body(paymentId, instalment, outcome, amount, at);
    }

    boolean settled() {
        return outcome.equals("SETTLED");
    }
}
