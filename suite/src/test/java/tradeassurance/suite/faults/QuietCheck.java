package tradeassurance.suite.faults;

import java.util.List;
import java.util.stream.Stream;

/** At rest nobody has anything left to do. */
final class QuietCheck {

    private static final String CALLS = """
            SELECT id || ': ' || kind || ' of ' || resource_id || ' at attempt ' || attempts || ' ' || coalesce(last_error, '')
              FROM outbox
            UNION ALL
            SELECT event_id || ' has no place in the feed' FROM feed_pending
            """;

    private static final String IDLE = """
            SELECT datname || ' ' || pid || ' idles in a transaction since ' || xact_start || ': ' || query FROM pg_stat_activity
             WHERE state LIKE 'idle in transaction%' AND application_name <> 'checker'
            """;

    private static final String PREPARED = "SELECT gid || ' was prepared and forgotten' FROM pg_prepared_xacts";

    private QuietCheck() {
    }

    static List<String> calls(Evidence evidence) {
        return Stores.SERVICES.stream().flatMap(service -> evidence.stores().texts(service, CALLS).stream()).toList();
    }

    static List<String> transactions(Evidence evidence) {
        return Stream.of(IDLE, PREPARED).flatMap(query -> evidence.stores().texts("order-service", query).stream()).toList();
    }
}
