package tradeassurance.suite.api;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts that match the patterns of the API documents. A pattern that is new there needs its examples here. */
final class Texts {

    private static final List<String> PLAIN = List.of("ok", "Two lamps of forty do not light.", "样品已通过", "x",
            "Größe & <b>Menge</b>", "'; DROP TABLE orders; --", "${jndi:ldap://x}", "مرحبا", "🏮🏮", "  padded  ");

    private static final Map<String, List<String>> OF_PATTERN = Map.ofEntries(
            Map.entry("\\S", PLAIN),
            Map.entry("(?s).*\\S.*", PLAIN),
            Map.entry("[^\\p{Cc}]*", PLAIN),
            Map.entry("[A-Z]{2}", List.of("CN", "DE", "US", "ZZ")),
            Map.entry("^[A-Z]{3}$", List.of("USD", "USD", "USD", "EUR", "JPY", "XXX")),
            Map.entry("^-?[0-9]{1,17}(\\.[0-9]{1,3})?$",
                    List.of("1000.00", "0.01", "0", "-1.00", "99999999999999999", "10", "7.005")),
            Map.entry("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", List.of("en", "zh", "pt-BR", "zh-Hant-TW")),
            Map.entry("(?=.*[1-9])[0-9]{1,7}(\\.[0-9]{1,10})?", List.of("1.25", "0.0000000001", "9999999")),
            Map.entry("(0|[1-9][0-9]{0,8})(\\.[0-9]{1,12})?", List.of("1", "0", "999999999.999999999999")),
            Map.entry("[A-Z0-9][A-Z0-9_]{0,49}", List.of("BILL_OF_LADING", "1")),
            Map.entry("[A-Z][A-Z_]{0,30}", List.of("ORDER_PLACED", "LATE_SHIPMENT", "X")),
            Map.entry("ba_[A-Za-z0-9_]{1,120}", List.of("ba_1", "ba_" + "a".repeat(120))),
            Map.entry("[A-Za-z0-9._:-]{1,100}", List.of("statement-1", "a:b.c_d")),
            Map.entry("WAITING|DELIVERED|EXHAUSTED", List.of("WAITING", "DELIVERED", "EXHAUSTED")),
            Map.entry("^(true|false)$", List.of("true", "false")));

    private Texts() {
    }

    static String plain(Random random) {
        return any(PLAIN, random);
    }

    static String matching(String pattern, Random random) {
        List<String> texts = OF_PATTERN.get(pattern);
        if (texts == null) {
            throw new AssertionError("no example of the pattern " + pattern + ": add one to Texts");
        }
        return any(texts, random);
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
