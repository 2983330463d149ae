package tradeassurance.limit.reservation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;

import tradeassurance.chassis.event.Recorded;
import tradeassurance.chassis.testing.LocalPostgres;

/** What requests have left in the database, as text in which identifiers are replaced by the names of a table. */
final class Left {

    private static final String RESERVATION = """
            SELECT concat_ws(' ', state, order_id, supplier_id, 'requested', requested_minor, 'granted', granted_minor,
                             'committed', committed_minor, 'released', released_minor, 'v' || version)
              FROM reservation WHERE payment_id = '%s'
            """;

    private static final String EVENTS = """
            SELECT e.id, e.resource, e.resource_id, e.sequence, e.type, e.data, e.role, e.party, e.occurred_at, e.effective_at,
                   e.previous_hash, e.hash, e.supplier, r.last_hash = e.hash
              FROM event e JOIN reservation r ON r.payment_id = e.resource_id
             WHERE e.resource = 'reservation' AND e.resource_id = '%s'
               AND (EXISTS (SELECT 1 FROM feed_pending WHERE event_id = e.id) OR EXISTS (SELECT 1 FROM feed WHERE event_id = e.id))
             ORDER BY e.sequence
            """;

    private static final String ENTRIES = """
            SELECT concat_ws(' ', kind, order_id, granted_minor, reserved_minor, used_minor, '->', granted_after, reserved_after,
                             used_after, reason)
              FROM limit_entry WHERE payment_id = '%s' ORDER BY id
            """;

    private static final String LIMIT = """
            SELECT concat_ws(' ', state, 'granted', granted_minor, 'reserved', reserved_minor, 'used', used_minor, 'v' || version)
              FROM assurance_limit WHERE supplier_id = '%s'
            """;

    private static final String WAITING = """
            SELECT (SELECT count(*) FROM outbox WHERE resource_id IN (%1$s)) + (SELECT count(*) FROM deadline WHERE resource_id IN (%1$s))
            """;

    private final Statement statement;
    private final Map<String, String> ids;
    private final StringBuilder text = new StringBuilder();

    private Left(Statement statement, Map<String, String> ids) {
        this.statement = statement;
        this.ids = ids;
    }

    /** @param ids by the names of the table; @param keys likewise */
    static String of(Map<String, String> ids, Map<String, String> keys) throws SQLException {
        var database = LocalPostgres.database("limit_service");
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            Left left = new Left(statement, ids);
            for (Map.Entry<String, String> id : ids.entrySet()) {
                left.lines(id.getKey(), RESERVATION.formatted(id.getValue()));
                left.events(id.getKey(), id.getValue());
                left.lines(id.getKey(), ENTRIES.formatted(id.getValue()));
                left.lines(id.getKey(), LIMIT.formatted(id.getValue()));
            }
            String kept = keys.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .filter(key -> left
                            .one("SELECT count(*) FROM once WHERE status = 201 AND body <> '' AND location IS NOT NULL"
                                    + " AND fingerprint <> '' AND key = '" + key.getValue() + "'")
                            .equals("1"))
                    .map(Map.Entry::getKey).collect(Collectors.joining(" "));
            String all = ids.values().stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
            return left.text + "keys kept: " + kept + "\ncalls and timers: " + left.one(WAITING.formatted(all)) + "\n";
        }
    }

    private void lines(String name, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                line(name, rows.getString(1));
            }
        }
    }

    private void events(String name, String id) throws SQLException {
        try (ResultSet rows = statement.executeQuery(EVENTS.formatted(id))) {
            while (rows.next()) {
                Recorded event = new Recorded(rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4),
                        rows.getString(5), rows.getString(6), rows.getString(7), rows.getString(8),
                        rows.getObject(9, OffsetDateTime.class).toInstant(),
                        rows.getObject(10, OffsetDateTime.class).toInstant(),
                        rows.getString(11), rows.getString(12));
                line(name, "#" + event.sequence() + " " + event.type() + " " + event.role() + " " + event.party() + " of "
                        + rows.getString(13) + " " + event.data()
                        + (event.follows(null) && rows.getBoolean(14) ? " follows" : " IS BROKEN"));
            }
        }
    }

    private void line(String name, String content) {
        String readable = content;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            readable = readable.replace(id.getValue(), id.getKey());
        }
        text.append(name).append(": ").append(readable).append('\n');
    }

    private String one(String query) {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
