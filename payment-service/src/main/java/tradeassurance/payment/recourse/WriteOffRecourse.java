package tradeassurance.payment.recourse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import tradeassurance.kernel.Money;

/** So much of a debt is given up, and why. */
record WriteOffRecourse(@NotNull Money amount, @NotBlank @Size(max = 500) String reason) {
}
