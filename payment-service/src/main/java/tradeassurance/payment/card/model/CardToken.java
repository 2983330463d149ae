package tradeassurance.payment.card.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** A provider's name for a card. What is refused is never repeated, since it may be a card's number. */
public final class CardToken {

    private static final Pattern FORM = Pattern.compile("tok_[A-Za-z0-9_]{1,120}");

    /** A run of digits as long as a card's number, however it is spaced. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9](?:[ ._-]?[0-9]){11,}");

    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    private CardToken() {
    }

    /** Refused with {@code card-number-refused}, or {@code malformed-request} where it is no token. */
    public static void refuseUnlessToken(String token, String pointer) {
        refuseNumber(token, pointer);
        if (!FORM.matcher(token).matches()) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "this is not the provider's name for a card, such as tok_visa")
                    .at(pointer);
        }
    }

    /** Refused with {@code card-number-refused} where this has the number of a card in it. */
    public static void refuseNumber(@Nullable String text, String pointer) {
        if (text != null && hasNumber(text)) {
            throw new Refusal(CardRefusal.CARD_NUMBER_REFUSED,
                    "this looks like the number of a card; send the provider's name for it, and never the number").at(pointer);
        }
    }

    static boolean hasNumber(String text) {
        Matcher runs = LONG_NUMBER.matcher(text);
        while (runs.find()) {
            String digits = runs.group().replaceAll("[^0-9]", "");
            for (int from = 0; from + SHORTEST <= digits.length(); from++) {
                for (int length = SHORTEST; length <= LONGEST && from + length <= digits.length(); length++) {
                    if (checks(digits.substring(from, from + length))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Luhn's check digit, which the number of every card has. */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum > 0 && sum % 10 == 0;
    }
}
