package tradeassurance.chassis.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.together.OneCommit;

/** The calls that wait, as SQL. Leases and back-off follow the database's clock, never the sandbox's. */
@ApplicationScoped
class Waiting {

    /**
     * Written so that there is one way to run it, whatever is thought of the table's size: outboxes are empty most of the time,
     * and full when a peer has been away. Those to claim are found once; the first of an aggregate is looked up along the index
     * that has them in order; rows are then found by their place.
     */
    static final String CLAIM = """
            WITH first AS MATERIALIZED (
              SELECT o.ctid AS place FROM outbox o
               WHERE o.next_attempt_at <= clock_timestamp()
                 AND (o.claimed_until IS NULL OR o.claimed_until < clock_timestamp())
                 AND o.place = (SELECT earliest.place FROM outbox earliest
                                 WHERE earliest.resource = o.resource AND earliest.resource_id = o.resource_id
                                 ORDER BY earliest.place LIMIT 1)
               ORDER BY o.next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
            UPDATE outbox SET claimed_until = clock_timestamp() + make_interval(secs => $2), attempts = attempts + 1
              FROM first WHERE outbox.ctid = first.place
            RETURNING id, kind, resource_id, body, traceparent, attempts
            """;

    private static final String MADE = "DELETE FROM outbox WHERE id = $1";

    private static final String PUT_OFF = """
            UPDATE outbox SET claimed_until = NULL, last_error = left($3, 500),
                   next_attempt_at = clock_timestamp() + make_interval(secs => $2)
             WHERE id = $1
            """;

    private static final String STATE = """
            SELECT count(*), count(*) FILTER (WHERE attempts >= $1),
                   coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)::float8
              FROM outbox
            """;

    record Claimed(String id, String kind, String resourceId, String body, @Nullable String traceparent, int attempt) {
    }

    /** How many calls wait, how many of them are poisoned, and for how many seconds the oldest has waited. */
    record State(long waiting, long poisoned, double oldestSeconds) {
    }

    private final Pool pool;

    Waiting(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Claimed>> claim(int most, Duration lease) {
        return OneCommit.of(pool, connection -> connection.preparedQuery(CLAIM).execute(Tuple.of(most, seconds(lease))))
                .map(rows -> {
                    List<Claimed> claimed = new ArrayList<>();
                    rows.forEach(row -> claimed
                            .add(new Claimed(row.getString(0), row.getString(1), row.getString(2), row.getString(3),
                                    row.getString(4), row.getInteger(5))));
                    return claimed;
                });
    }

    Uni<Void> made(String id) {
        return pool.preparedQuery(MADE).execute(Tuple.of(id)).replaceWithVoid();
    }

    Uni<Void> putOff(String id, Duration wait, String error) {
        return pool.preparedQuery(PUT_OFF).execute(Tuple.of(id, seconds(wait), error)).replaceWithVoid();
    }

    Uni<State> state(int poisonedAfter) {
        return pool.preparedQuery(STATE).execute(Tuple.of(poisonedAfter)).map(RowSet::iterator).map(rows -> rows.next())
                .map(row -> new State(row.getLong(0), row.getLong(1), row.getDouble(2)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
