package tradeassurance.dispute.refund;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.dispute.model.PeerCommand;
import tradeassurance.kernel.Money;

/**
 * What became of a refund.
 *
 * @param amount what the buyer got back
 * @param full whether nothing refundable is left of the order
 */
record RefundResult(@NotBlank String refundId, @NotNull RefundOutcome outcome, @NotNull Money amount,
        @Nullable Boolean full) {

    DisputeCommand command() {
        return switch (outcome) {
            case SUCCEEDED -> new PeerCommand.RefundMade(refundId, amount, Boolean.TRUE.equals(full));
            case FAILED -> new PeerCommand.RefundNotMade(refundId, "refund-failed");
        };
    }
}
