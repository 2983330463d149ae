package tradeassurance.suite.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every history is a chain without a gap, each hash is worked out again, and each aggregate knows where its own ends. */
final class HistoryCheck {

    private static final String START = "0".repeat(64);

    private static final String EVENTS = """
            SELECT id, resource, resource_id, sequence, type, data, role, party, occurred_at, effective_at, previous_hash, hash
              FROM event ORDER BY resource, resource_id, sequence
            """;

    /** Where aggregates are kept that point to the end of their history: resource, table and key, by service. */
    private static final Map<String, List<String[]>> TRAILS = Map.of(
            "order-service", List.<String[]> of(new String[] { "order", "trade_order", "id" }),
            "payment-service", List.of(new String[] { "payment", "payment", "id" },
                    new String[] { "escrow_account", "escrow_account", "order_id" }, new String[] { "refund", "refund", "id" }),
            "dispute-service", List.<String[]> of(new String[] { "dispute", "dispute", "id" }),
            "limit-service", List.of(new String[] { "limit", "assurance_limit", "supplier_id" },
                    new String[] { "reservation", "reservation", "payment_id" }));

    private HistoryCheck() {
    }

    static List<String> findings(Evidence evidence) {
        return Stores.SERVICES.stream().flatMap(service -> Stream.concat(chains(evidence.stores(), service).stream(),
                TRAILS.get(service).stream().flatMap(trail -> ends(evidence.stores(), service, trail).stream()))).toList();
    }

    private static List<String> chains(Stores stores, String service) {
        List<String> findings = new ArrayList<>();
        String of = "";
        long sequence = 0;
        String hash = START;
        for (Stores.Row event : stores.rows(service, EVENTS)) {
            String name = event.text("resource") + " " + event.text("resource_id");
            if (!name.equals(of)) {
                of = name;
                sequence = 0;
                hash = START;
            }
            sequence++;
            if (event.number("sequence") != sequence || !event.text("previous_hash").equals(hash)) {
                findings.add(name + " has a gap before " + event.number("sequence"));
                sequence = event.number("sequence");
            }
            if (!event.text("hash").equals(hash(event))) {
                findings.add(name + " was changed at " + sequence);
            }
            hash = event.text("hash");
        }
        return findings;
    }

    private static List<String> ends(Stores stores, String service, String[] trail) {
        return stores.texts(service, """
                SELECT '%1$s ' || coalesce(a.%3$s, e.resource_id) || ' is at ' || coalesce(a.version, 0) || ', its history at '
                       || coalesce(e.sequence, 0)
                  FROM %2$s a FULL JOIN (
                    SELECT DISTINCT ON (resource_id) resource_id, sequence, hash FROM event WHERE resource = '%1$s'
                     ORDER BY resource_id, sequence DESC) e ON e.resource_id = a.%3$s
                 WHERE (a.version, a.last_hash) IS DISTINCT FROM (e.sequence, e.hash)
                """.formatted((Object[]) trail));
    }

    private static String hash(Stores.Row event) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(raw(event, "previous_hash"), raw(event, "id"), raw(event, "resource"), raw(event, "resource_id"),
                raw(event, "sequence"), raw(event, "type"), raw(event, "data"), raw(event, "role"), raw(event, "party"),
                instant(event, "occurred_at"), instant(event, "effective_at")).forEach(part -> {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    all.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                    all.writeBytes(bytes);
                });
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String raw(Stores.Row event, String column) {
        return String.valueOf(event.columns().get(column));
    }

    private static String instant(Stores.Row event, String column) {
        return ((Timestamp) event.columns().get(column)).toInstant().toString();
    }
}
