package tradeassurance.order;

import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.ReleaseHold;

/**
 * A dispute that is over.
 *
 * @param refunded null for nothing
 * @param fullRefund whether nothing refundable is left
 */
record DisputeRelease(@NotBlank String disputeId, @NotBlank String outcome, @Nullable Money refunded, boolean fullRefund) {

    ReleaseHold command() {
        return new ReleaseHold(disputeId, outcome, refunded, fullRefund);
    }
}
