package tradeassurance.dispute.model;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * How a dispute ends, or will once the goods are back and the money has moved.
 *
 * @param amount what the buyer gets back; null where no money moves
 * @param refundId null until payment-service has named it
 * @param status what became of the refund; null where there is none, or not yet
 * @param full whether nothing refundable is left of the order
 */
public record Settlement(Outcome outcome, @Nullable Money amount, @Nullable String refundId, @Nullable RefundStatus status,
        boolean full) {

    /** Where a refund stands. */
    public enum RefundStatus {
        PROCESSING,
        SUCCEEDED,
        FAILED
    }

    static Settlement without(Outcome outcome) {
        return new Settlement(outcome, null, null, null, false);
    }

    static Settlement of(Outcome outcome, Money amount) {
        return new Settlement(outcome, amount, null, RefundStatus.PROCESSING, false);
    }

    /** The refund waits for the goods. */
    static Settlement afterReturn(Outcome outcome, Money amount) {
        return new Settlement(outcome, amount, null, null, false);
    }

    Settlement refund(@Nullable String id, RefundStatus next, boolean nothingLeft) {
        return new Settlement(outcome, amount, id, next, nothingLeft);
    }
}
