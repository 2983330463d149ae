package tradeassurance.chassis.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.feed.FeedReader;
import tradeassurance.chassis.together.OneCommit;
import tradeassurance.chassis.work.Round;

/**
 * Makes a delivery of each event that an endpoint wants and its owner may read. An endpoint's place in the feed moves in the
 * transaction that writes its deliveries, under the lock of its row: none is lost or made twice, whatever dies, and with any
 * number of replicas.
 */
@ApplicationScoped
class FanOut implements FeedReader {

    private static final int ENDPOINTS = 50;
    private static final int EVENTS = 500;

    private static final String SPREAD = """
            WITH head AS (SELECT last_position FROM feed_head WHERE one),
            taken AS (
              SELECT e.id, e.party, e.sees_all, string_to_array(e.event_types, ' ') AS wanted, e.told_up_to,
                     least(e.told_up_to + $2, head.last_position) AS up_to
                FROM webhook_endpoint e, head
               WHERE e.state = 'ENABLED' AND e.told_up_to < head.last_position
               ORDER BY e.told_up_to LIMIT $1 FOR UPDATE OF e SKIP LOCKED),
            made AS (
              INSERT INTO webhook_delivery (id, endpoint_id, event_id, position, state)
              SELECT 'whd_' || replace(gen_random_uuid()::text, '-', ''), t.id, v.id, f.position, 'WAITING'
                FROM taken t
                JOIN feed f ON f.position > t.told_up_to AND f.position <= t.up_to
                JOIN event v ON v.id = f.event_id
               WHERE (t.sees_all OR v.buyer = t.party OR v.supplier = t.party)
                 AND (cardinality(t.wanted) = 0 OR EXISTS (
                       SELECT 1 FROM unnest(t.wanted) w
                        WHERE w = v.type OR right(w, 2) = '.*' AND starts_with(v.type, left(w, -1))))
              ON CONFLICT (endpoint_id, event_id) DO NOTHING),
            moved AS (
              UPDATE webhook_endpoint e SET told_up_to = t.up_to FROM taken t WHERE e.id = t.id RETURNING e.told_up_to)
            SELECT count(*), coalesce(min(told_up_to) < (SELECT last_position FROM head), false) OR count(*) = $1,
                   NOT EXISTS (SELECT 1 FROM webhook_endpoint WHERE state = 'ENABLED') FROM moved
            """;

    private final Pool pool;
    private final Courier courier;
    private final Round round = new Round(this::spread);
    /** There was no endpoint to tell. Until a poll finds one, new events are no reason to look. */
    private volatile boolean nobody;

    FanOut(Pool pool, Courier courier) {
        this.pool = pool;
        this.courier = courier;
    }

    @Override
    public void look() {
        if (!nobody) {
            round.kick();
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        round.kick();
    }

    /** One round; true where there is more to do at once. */
    Uni<Boolean> spread() {
        return OneCommit.of(pool, connection -> connection.preparedQuery(SPREAD).execute(Tuple.of(ENDPOINTS, EVENTS)))
                .map(RowSet::iterator).map(rows -> rows.next())
                .invoke(row -> {
                    nobody = row.getBoolean(2);
                    if (row.getLong(0) > 0) {
                        courier.kick();
                    }
                }).map(row -> row.getBoolean(1));
    }
}
