package tradeassurance.payment.card;

import java.util.Set;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.card.model.CardRefusal;
import tradeassurance.payment.card.model.CardToken;
import tradeassurance.payment.model.PaymentMethod;

/**
 * A buyer binds a card. Everything is text and is looked at here, since anything may turn out to be the number of a card.
 *
 * @param token the provider's name for it
 * @param brand VISA or MASTERCARD, or another one behind a PayPal account
 * @param funding CREDIT or DEBIT
 * @param lastFour the last four digits
 * @param limit the most that one payment by it may be, in US dollars; null where it is not known
 * @param method CARD, or PAYPAL for the card behind the PayPal account (A26); null for CARD
 */
record BindCard(@NotNull String token, @NotNull String brand, @NotNull String funding, @NotNull String lastFour,
        @Nullable Money limit, @Nullable String method) {

    /** What brands there are is the catalogue's to say; how they are written is not. */
    void refuseUnlessRight() {
        CardToken.refuseNumber(brand, "/brand");
        CardToken.refuseNumber(funding, "/funding");
        CardToken.refuseNumber(lastFour, "/last_four");
        CardToken.refuseUnlessToken(token, "/token");
        text(brand, "[A-Z][A-Z_]{1,30}", "/brand", "a brand such as VISA");
        text(lastFour, "[0-9]{4}", "/last_four", "the last four digits");
        text(funding, "CREDIT|DEBIT", "/funding", "CREDIT or DEBIT (R35)");
        text(method == null ? "CARD" : method, "CARD|PAYPAL", "/method", "CARD, or PAYPAL for the card behind it");
        if (limit != null && (!limit.currencyCode().equals("USD") || !limit.isPositive())) {
            throw new Refusal(CardRefusal.LIMIT_NOT_IN_USD, "a limit is in USD, and more than nothing").at("/limit");
        }
    }

    void refuseUnlessTaken(Set<String> brands) {
        if (pays() == PaymentMethod.CARD && !brands.isEmpty() && !brands.contains(brand)) {
            throw new Refusal(CardRefusal.CARD_NOT_SUPPORTED, "cards of " + brands + " only").at("/brand");
        }
    }

    PaymentMethod pays() {
        return method == null ? PaymentMethod.CARD : PaymentMethod.valueOf(method);
    }

    private static void text(String given, String form, String pointer, String what) {
        if (!given.matches(form)) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "this is " + what).at(pointer);
        }
    }
}
