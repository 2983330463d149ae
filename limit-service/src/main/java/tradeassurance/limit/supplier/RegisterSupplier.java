package tradeassurance.limit.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import tradeassurance.limit.supplier.model.Membership;

/**
 * Makes a supplier known.
 *
 * @param supplierId the party that its tokens name
 * @param country ISO 3166 alpha-2
 */
record RegisterSupplier(@NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}") String supplierId,
        @NotBlank @Size(max = 200) String name, @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotNull Membership membership) {
}
