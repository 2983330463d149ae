package tradeassurance.limit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import tradeassurance.kernel.Money;

/** Sets a supplier's limit to this amount, on this basis (R21). */
record GrantLimit(@NotNull Money amount, @NotBlank @Size(max = 2000) String reason) {
}
