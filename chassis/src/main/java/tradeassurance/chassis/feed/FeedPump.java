package tradeassurance.chassis.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.work.Kicks;
import tradeassurance.chassis.work.Round;

/**
 * Gives committed events their position in the feed. Positions are handed out after the commit, under the lock of one row, so
 * that a reader who has seen a position never misses one below it. Events of one aggregate keep their sequence, also where the
 * machines that wrote them disagree about the time and so about the order of their ids.
 */
@ApplicationScoped
class FeedPump implements Kicks.Kicked {

    private static final int BATCH = 1000;

    private static final String NUMBER = """
            WITH taken AS (
              DELETE FROM feed_pending WHERE event_id IN (
                SELECT p.event_id FROM feed_pending p
                 WHERE NOT EXISTS (SELECT 1 FROM feed_pending earlier
                                    WHERE earlier.resource = p.resource AND earlier.resource_id = p.resource_id
                                      AND earlier.sequence < p.sequence AND earlier.event_id > p.event_id)
                 ORDER BY p.event_id LIMIT $1)
              RETURNING event_id),
            numbered AS (
              INSERT INTO feed (position, event_id)
              SELECT (SELECT last_position FROM feed_head) + row_number() OVER (ORDER BY event_id), event_id FROM taken
              RETURNING position)
            UPDATE feed_head SET last_position = greatest(last_position, (SELECT max(position) FROM numbered))
             WHERE EXISTS (SELECT 1 FROM numbered)
            """;

    private final Pool pool;
    private final Instance<FeedReader> readers;
    private final Round round = new Round(this::number);

    FeedPump(Pool pool, @Any Instance<FeedReader> readers) {
        this.pool = pool;
        this.readers = readers;
    }

    @Override
    public void kick() {
        round.kick();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        round.kick();
    }

    private Uni<Boolean> number() {
        return pool.withTransaction(connection -> connection.query("SELECT last_position FROM feed_head FOR UPDATE").execute()
                .chain(() -> connection.preparedQuery(NUMBER).execute(Tuple.of(BATCH)))
                .chain(() -> connection.query("SELECT EXISTS (SELECT 1 FROM feed_pending)").execute())
                .map(RowSet::iterator).map(rows -> rows.next().getBoolean(0)))
                .invoke(() -> readers.forEach(FeedReader::look));
    }
}
