package tradeassurance.payment.escrow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * Which dispute holds an order's money.
 *
 * @param amount what of it the dispute is about; null for all
 */
record DisputeFreeze(@NotBlank @Size(max = 100) String disputeId, @Nullable Money amount) {
}
