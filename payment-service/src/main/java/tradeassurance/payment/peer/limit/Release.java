package tradeassurance.payment.peer.limit;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What a payment holds of the limit is free again.
 *
 * @param amount how much; null for all
 */
public record Release(String paymentId, String supplierId, String orderId, @Nullable Money amount, String reason) {

    public static final String KIND = "limit.release";

    record Body(String supplierId, String orderId, @Nullable Money amount, String reason) {
    }

    Body body() {
        return new Body(supplierId, orderId, amount, reason);
    }
}
