package tradeassurance.payment.model;

import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** How a buyer may pay. A method that is not here is not eligible (INV6). */
public enum PaymentMethod {
    /** Visa and Mastercard, credit or debit. */
    CARD(Set.of("USD"));

    private final Set<String> currencies;

    PaymentMethod(Set<String> currencies) {
        this.currencies = currencies;
    }

    public boolean takes(Currency currency) {
        return currencies.contains(currency.getCurrencyCode());
    }

    public static Optional<PaymentMethod> named(String name) {
        return Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
    }
}
