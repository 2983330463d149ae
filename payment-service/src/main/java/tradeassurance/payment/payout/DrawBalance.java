package tradeassurance.payment.payout;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * A supplier draws of what it has.
 *
 * @param bankAccount the provider's name for the supplier's account; an account number is not one
 * @param note the supplier's own words for its statement; null where it gives none
 */
record DrawBalance(@NotNull Money amount, @NotNull @Pattern(regexp = "ba_[A-Za-z0-9_]{1,120}") String bankAccount,
        @Nullable @Size(min = 1, max = 140) String note) {
}
