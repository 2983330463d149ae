package tradeassurance.order.peer.payment;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What has come for an order that is over goes back to the buyer.
 *
 * @param cause why, as payment-service names it
 * @param paymentId the payment that came after the end; null for all that came before it
 */
public record CancellationRefund(String orderId, String cause, @Nullable String paymentId, Money amount) {

    /** The kind under which it waits in the outbox. */
    public static final String KIND = "refund.cancellation";

    public static CancellationRefund of(String orderId, @Nullable String paymentId, Money amount) {
        return new CancellationRefund(orderId, "CANCELLATION", paymentId, amount);
    }
}
