package tradeassurance.suite.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.vertx.core.json.JsonObject;

/** What the provider has taken and given back by its own book, held against ours: nobody is charged twice, or for nothing. */
final class ProviderCheck {

    private static final String BOOKED = """
            SELECT currency, coalesce(sum(amount) FILTER (WHERE reason = 'CHARGE'), 0) AS charged,
                   coalesce(sum(amount) FILTER (WHERE reason = 'REFUND_PAID'), 0) AS refunded
              FROM ledger_entry GROUP BY currency
            """;

    private static final String SETTLED = """
            SELECT id FROM payment WHERE state IN ('SETTLED', 'PARTIALLY_REFUNDED', 'REFUNDED')
            """;

    private ProviderCheck() {
    }

    static List<String> findings(Evidence evidence) {
        Map<String, Long> charged = new TreeMap<>();
        Map<String, Long> refunded = new TreeMap<>();
        List<String> charges = new ArrayList<>();
        for (JsonObject movement : evidence.movements()) {
            if ("SETTLED".equals(movement.getString("status"))) {
                add(charged, movement);
                charges.add(movement.getString("reference"));
            } else if ("SUCCEEDED".equals(movement.getString("status"))) {
                add(refunded, movement);
            }
        }
        List<String> findings = new ArrayList<>();
        for (Stores.Row row : evidence.stores().rows("payment-service", BOOKED)) {
            String currency = row.text("currency");
            differ(findings, "charged in " + currency, row.number("charged"), charged.getOrDefault(currency, 0L));
            differ(findings, "given back in " + currency, row.number("refunded"), refunded.getOrDefault(currency, 0L));
        }
        List<String> settled = evidence.stores().texts("payment-service", SETTLED);
        charges.stream().filter(charge -> !settled.contains(charge))
                .forEach(charge -> findings.add(charge + " was charged and has not settled"));
        settled.stream().filter(payment -> !charges.contains(payment))
                .forEach(payment -> findings.add(payment + " has settled and was not charged"));
        return findings;
    }

    private static void add(Map<String, Long> sums, JsonObject movement) {
        JsonObject received = movement.getJsonObject("received_amount");
        sums.merge(received.getString("currency"),
                new BigDecimal(received.getString("amount")).movePointRight(2).longValueExact(), Long::sum);
    }

    private static void differ(List<String> findings, String what, long booked, long taken) {
        if (booked != taken) {
            findings.add(what + ": " + booked + " by our books, " + taken + " by the provider's");
        }
    }
}
