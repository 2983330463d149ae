package tradeassurance.limit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.limit.model.GrantBasis;

/** Sets a supplier's limit to this amount, on this basis (R21). @param basis null for any other than those that have a name */
record GrantLimit(@NotNull Money amount, @NotBlank @Size(max = 2000) String reason,
        @Nullable GrantBasis basis) {
}
