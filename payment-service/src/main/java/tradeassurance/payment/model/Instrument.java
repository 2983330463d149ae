package tradeassurance.payment.model;

import org.jspecify.annotations.Nullable;

/**
 * What a payment is made with.
 *
 * @param token the provider's name for the card or wallet; never a card number
 * @param via the third party or bank that it goes through
 */
public record Instrument(@Nullable String token, @Nullable String via) {

    public static Instrument card(String token) {
        return new Instrument(token, null);
    }
}
