package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What order-service and payment-service say about an order when a claim on it comes in.
 *
 * @param coverageEndsAt null until delivery is confirmed
 * @param received what has settled; null where nothing has
 * @param refundable what of it can still be given back; null where nothing has settled
 * @param known what else is told of it
 * @param deposit what has been paid of the initial instalment; null where nothing has
 */
public record OrderFacts(String orderId, String buyerId, String supplierId, boolean disputeOpen, CoverageType coverageType,
        boolean coverageEnded, @Nullable Instant coverageEndsAt, @Nullable Instant shipDueAt,
        @Nullable Instant deliverDueAt, @Nullable Instant shippedAt, @Nullable Instant deliveredAt, boolean measurable,
        @Nullable Money received, @Nullable Money refundable, @Nullable Money deposit, Circumstances known) {

    /** The most that a claim can bring: all that is refundable, or of it only the deposit (A1, R100). Null: nothing paid. */
    @Nullable
    Money coverage() {
        if (received == null || refundable == null || !received.isPositive()) {
            return null;
        }
        return switch (coverageType) {
            case POST_DELIVERY -> refundable;
            case PRE_SHIPMENT -> deposit == null ? Money.zero(refundable.currency()) : refundable.min(deposit);
        };
    }
}
