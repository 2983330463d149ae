package tradeassurance.limit.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.limit.LimitCurrency;

/**
 * Asks how much of an order would be within the supplier's limit now.
 *
 * @param usdRate US dollars for one unit of the amount's currency; null for an amount in US dollars
 */
record QuoteCoverage(@NotBlank @Size(max = 100) String supplierId, @NotNull Money amount,
        @Nullable @Pattern(regexp = LimitCurrency.RATE) String usdRate) {
}
