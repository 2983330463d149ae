package tradeassurance.payment.peer.order;

import java.time.Instant;

import tradeassurance.kernel.Money;

/**
 * An order is told what became of a payment.
 *
 * @param outcome PROMISED, SETTLED, CHARGED_BACK, FAILED or CANCELLED
 * @param amount what arrived for the order where it has settled, or was taken back from it
 */
public record Result(String orderId, String paymentId, String instalment, String outcome, Money amount, Instant at) {

    public static final String KIND = "order.payment_result";

    record Body(String paymentId, String instalment, String outcome, Money amount, Instant at) {
    }

    Body body() {
        return new Body(paymentId, instalment, outcome, amount, at);
    }

    /** Whether money has really moved, so that the order has to hear of it. */
    boolean moved() {
        return outcome.equals("SETTLED") || outcome.equals("CHARGED_BACK");
    }
}
