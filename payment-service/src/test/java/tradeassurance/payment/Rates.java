package tradeassurance.payment;

import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

/** What currencies are worth in tests: round numbers, so that an edge in dollars can be written in any currency. */
public final class Rates {

    private static final Map<String, String> DOLLARS = Map.of("EUR", "1.25", "GBP", "1.5", "CHF", "1.25", "PLN", "0.25", "JPY",
            "0.008", "CNY", "0.125", "SGD", "0.75");

    private Rates() {
    }

    /** As of now, whatever the clock shows by now. */
    public static void set() {
        DOLLARS.forEach(Rates::set);
    }

    public static void set(String currency, String dollars) {
        Trade.as("rates-desk", "OPERATOR").body("{\"usd_per_unit\":\"" + dollars + "\"}").put("/v1/exchange-rates/" + currency)
                .then()
                .statusCode(200).body("source", equalTo("OPERATOR"));
    }
}
