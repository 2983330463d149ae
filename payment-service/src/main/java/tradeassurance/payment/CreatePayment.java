package tradeassurance.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import tradeassurance.kernel.Money;

/**
 * A buyer pays.
 *
 * @param instalment INITIAL or BALANCE
 * @param method only CARD now
 * @param cardToken the provider's name for the card; a card number is not one
 */
record CreatePayment(@NotBlank @Size(max = 100) String orderId, @NotBlank @Size(max = 50) String instalment,
        @NotNull Money amount, @NotBlank @Size(max = 50) String method,
        @NotNull @Pattern(regexp = "tok_[A-Za-z0-9_]{1,120}") String cardToken) {
}
