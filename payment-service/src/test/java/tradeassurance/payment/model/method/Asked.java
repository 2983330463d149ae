package tradeassurance.payment.model.method;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.UsdRate;

/** What the tables say of a payment, read: {@code "buyer=US card=VISA"}, and dollars for a unit of each currency. */
final class Asked {

    /** Round numbers, so that an edge in dollars can be written in any currency. */
    private static final Map<String, String> DOLLARS = Map.of("USD", "1", "EUR", "1.25", "GBP", "1.5", "CHF", "1.25", "PLN",
            "0.25", "JPY", "0.008", "CNY", "0.125", "HKD", "0.125", "SGD", "0.75");

    private Asked() {
    }

    static UsdRate rate(String currency) {
        return new UsdRate(Currency.getInstance(currency), new BigDecimal(DOLLARS.getOrDefault(currency, "0.5")), "TEST",
                Instant.parse("2024-05-03T00:00:00Z"));
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    /** @param details buyer, bank (a country and perhaps a bank), provider, card, limit, wallet, order and ordered */
    static Purchase of(String amount, String currency, String details) {
        Map<String, String> said = new HashMap<>();
        for (String detail : details.isBlank() ? new String[0] : details.trim().split(" +")) {
            said.put(detail.substring(0, detail.indexOf('=')), detail.substring(detail.indexOf('=') + 1));
        }
        String[] bank = said.getOrDefault("bank", "").split(":");
        return new Purchase(usd(said.getOrDefault("order", "2500.00")),
                LocalDate.parse(said.getOrDefault("ordered", "2024-05-01")),
                Money.of(amount, currency), rate(currency), said.get("buyer"), bank[0].isEmpty() ? null : bank[0],
                bank.length == 2 ? bank[1] : null, said.get("provider"), said.get("card"), limit(said.get("limit")),
                limit(said.get("wallet")));
    }

    private static Money limit(String amount) {
        return amount == null ? null : usd(amount);
    }
}
