package tradeassurance.payment.model;

import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

/** How a buyer may pay. A method that is not here is not eligible (INV6). */
public enum PaymentMethod {
    /** Visa and Mastercard, credit or debit. */
    CARD("USD");

    private final String currency;

    PaymentMethod(String currency) {
        this.currency = currency;
    }

    public boolean takes(Currency other) {
        return currency.equals(other.getCurrencyCode());
    }

    public static Optional<PaymentMethod> named(String name) {
        return Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
    }
}
