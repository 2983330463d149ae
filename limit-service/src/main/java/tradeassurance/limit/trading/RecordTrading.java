package tradeassurance.limit.trading;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * Something happened that speaks for or against a supplier.
 *
 * @param amount what it was about; null where that is no amount
 * @param buyerId with whom the supplier traded; null where that is not told
 */
record RecordTrading(@NotBlank @Size(max = 100) String supplierId, @NotBlank @Size(max = 100) String orderId,
        @NotNull TradingEventType type, @Nullable Money amount, @NotNull Instant occurredAt,
        @Nullable @Size(min = 1, max = 100) String buyerId) {
}
