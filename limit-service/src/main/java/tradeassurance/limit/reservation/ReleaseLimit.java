package tradeassurance.limit.reservation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * The exposure has ended, wholly or in part.
 *
 * @param supplierId and {@code orderId}: what the payment is for, in case its reserve has yet to arrive
 * @param amount how much; null for all that is left
 */
record ReleaseLimit(@NotBlank @Size(max = 100) String supplierId, @NotBlank @Size(max = 100) String orderId,
        @Nullable Money amount, @NotBlank @Size(max = 2000) String reason) {
}
