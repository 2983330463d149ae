package tradeassurance.limit.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import tradeassurance.kernel.Money;

/** Asks how much of an order would be within the supplier's limit now. */
record QuoteCoverage(@NotBlank @Size(max = 100) String supplierId, @NotNull Money amount) {
}
