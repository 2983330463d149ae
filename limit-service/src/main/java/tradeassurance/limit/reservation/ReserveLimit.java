package tradeassurance.limit.reservation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.limit.LimitCurrency;

/**
 * Reserves up to this amount of the supplier's limit for a payment that is about to be made.
 *
 * @param usdRate US dollars for one unit of the payment's currency, kept until the release; null for a payment in US dollars
 */
record ReserveLimit(@NotBlank @Size(max = 100) String paymentId, @NotBlank @Size(max = 100) String orderId,
        @NotBlank @Size(max = 100) String supplierId, @NotNull Money amount,
        @Nullable @Pattern(regexp = LimitCurrency.RATE) String usdRate) {
}
