package tradeassurance.payment.model.method;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * The most that one payment may be, in US dollars, without the fee (A17, A18).
 *
 * @param depends what it depends on
 * @param most where nothing else is said; null for no cap
 * @param each for a country or provider: another cap; a provider or country that is not here has the one above
 */
public record Cap(Basis depends, @Nullable Money most, Map<String, Money> each) {

    /** What a cap depends on. */
    public enum Basis {
        NOTHING,
        BANK_COUNTRY,
        PROVIDER,
        /** It is also no more than the card carries, where that is known. */
        CARD,
        /** The same for the card behind the PayPal account (A26). */
        WALLET
    }

    public static final Cap NONE = new Cap(Basis.NOTHING, null, Map.of());

    public Cap {
        each = Map.copyOf(each);
    }

    static Cap of(Basis depends, String most) {
        return new Cap(depends, Money.of(most, "USD"), Map.of());
    }

    /** The cap of this payment; empty for none. */
    public Optional<Money> of(Purchase purchase) {
        return switch (depends) {
            case NOTHING -> Optional.ofNullable(most);
            case BANK_COUNTRY -> named(purchase.bankCountry());
            case PROVIDER -> named(purchase.provider());
            case CARD -> lower(purchase.cardLimit());
            case WALLET -> lower(purchase.walletLimit());
        };
    }

    private Optional<Money> named(@Nullable String name) {
        return Optional.ofNullable(name == null ? most : each.getOrDefault(name, most));
    }

    private Optional<Money> lower(@Nullable Money limit) {
        return Optional.ofNullable(most == null || limit == null ? most == null ? limit : most : most.min(limit));
    }
}
