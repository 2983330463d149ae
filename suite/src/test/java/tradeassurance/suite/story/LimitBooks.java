package tradeassurance.suite.story;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tradeassurance.suite.launcher.Replicas;

/** What limit-service has written down about one supplier, read behind its back. */
final class LimitBooks {

    private static final String RESERVATIONS = """
            SELECT payment_id, granted_minor, state FROM reservation WHERE supplier_id = '%s'
            """;

    /** Payments with two beginnings, by the history or by the ledger. */
    private static final String TWICE = """
            SELECT resource_id FROM event WHERE resource = 'reservation' AND type = 'limit.reserved'
             GROUP BY resource_id HAVING count(*) > 1
            UNION ALL
            SELECT payment_id FROM limit_entry WHERE kind = 'RESERVE' GROUP BY payment_id HAVING count(*) > 1
            """;

    private static final String OVERSOLD = """
            SELECT count(*) FROM limit_entry WHERE reserved_after + used_after > granted_after
            """;

    private static final String RESERVED = "SELECT reserved_minor FROM assurance_limit WHERE supplier_id = '%s'";

    private final Map<String, Long> granted = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final List<String> twice = new ArrayList<>();
    private long oversold;
    private long reserved;

    static LimitBooks of(Replicas replicas, String supplier) throws SQLException {
        LimitBooks books = new LimitBooks();
        Replicas.Server server = replicas.server();
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://" + server.host() + ":" + server.port()
                + "/" + replicas.database(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(RESERVATIONS.formatted(supplier))) {
                while (rows.next()) {
                    books.granted.put(rows.getString(1), rows.getLong(2));
                    books.states.put(rows.getString(1), rows.getString(3));
                }
            }
            try (ResultSet rows = statement.executeQuery(TWICE)) {
                while (rows.next()) {
                    books.twice.add(rows.getString(1));
                }
            }
            books.oversold = number(statement, OVERSOLD);
            books.reserved = number(statement, RESERVED.formatted(supplier));
        }
        return books;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** In minor units; -1 where there is no reservation. */
    long granted(String payment) {
        return granted.getOrDefault(payment, -1L);
    }

    boolean holds(String payment) {
        return "RESERVED".equals(states.get(payment));
    }

    /** Reservations that nobody was told of. */
    List<String> unanswered(Set<String> acknowledged) {
        return granted.keySet().stream().filter(payment -> !acknowledged.contains(payment)).toList();
    }

    List<String> twice() {
        return twice;
    }

    long oversold() {
        return oversold;
    }

    long reserved() {
        return reserved;
    }
}
