package tradeassurance.payment.quote;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What a buyer wants to pay, and with what. What it does not say, a method that needs it asks for.
 *
 * @param amount without any fee: in the currency that is to be paid in, or in the order's
 * @param currency to be paid in, where the amount is in the order's; null where the amount is in it already
 * @param buyerCountry two letters; null for the one in the contract
 * @param bankCountry where the buyer's account is
 * @param bank the bank of an online banking payment
 * @param provider the third party of an online transfer, such as IDEAL
 * @param cardId a card that the buyer has bound
 */
public record AskQuote(@NotBlank @Size(max = 100) String orderId, @NotNull Money amount,
        @Nullable @Size(max = 3) String currency,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String buyerCountry, @Nullable @Pattern(regexp = "[A-Z]{2}") String bankCountry,
        @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{0,49}") String bank,
        @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9_]{0,49}") String provider,
        @Nullable @Pattern(regexp = "[A-Z][A-Z_]{0,30}") String cardBrand, @Nullable @Size(max = 100) String cardId) {

    /** For a payment without a quote: nothing but the amount is known. */
    public static AskQuote of(String orderId, Money amount) {
        return new AskQuote(orderId, amount, null, null, null, null, null, null, null);
    }
}
