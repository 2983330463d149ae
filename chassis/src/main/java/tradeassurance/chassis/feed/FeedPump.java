package tradeassurance.chassis.feed;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.together.OneCommit;
import tradeassurance.chassis.work.Kicks;
import tradeassurance.chassis.work.Round;

/**
 * Gives committed events their position in the feed. Positions are handed out after the commit, under the lock of one row, so
 * that a reader who has seen a position never misses one below it. Events of one aggregate keep their sequence, also where the
 * machines that wrote them disagree about the time and so about the order of their ids.
 *
 * <p>
 * What has been numbered leaves dead entries behind in the index, all of them below what is new. Not to walk over them again
 * with every round, a round begins at the ids of the last seconds. An older one, of a long transaction or a slow clock, is for
 * the next poll, which begins with the first.
 */
@ApplicationScoped
class FeedPump implements Kicks.Kicked {

    private static final int BATCH = 1000;
    private static final Duration RECENT = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String FROM_THE_FIRST = "";

    private static final String LOCK = "SELECT last_position FROM feed_head WHERE one FOR UPDATE";

    /** What is earlier in the history of an aggregate is taken along, and comes before. */
    private static final String NUMBER = """
            WITH recent AS (
              SELECT ctid AS place, resource, resource_id, sequence FROM feed_pending
               WHERE event_id >= $2 ORDER BY event_id LIMIT $1),
            earlier AS (
              SELECT e.place FROM recent r
               CROSS JOIN LATERAL (
                 SELECT ctid AS place FROM feed_pending
                  WHERE resource = r.resource AND resource_id = r.resource_id AND sequence < r.sequence OFFSET 0) e
               WHERE r.sequence > 1),
            taken AS (
              DELETE FROM feed_pending
               WHERE ctid = ANY (ARRAY(SELECT place FROM recent UNION SELECT place FROM earlier))
              RETURNING event_id, resource, resource_id, sequence),
            turns AS (
              SELECT event_id, sequence,
                     max(event_id) OVER (PARTITION BY resource, resource_id ORDER BY sequence) AS turn FROM taken),
            numbered AS (
              INSERT INTO feed (position, event_id)
              SELECT (SELECT last_position FROM feed_head WHERE one) + row_number() OVER (ORDER BY turn, sequence), event_id FROM turns
              RETURNING position)
            UPDATE feed_head SET last_position = greatest(last_position, (SELECT max(position) FROM numbered))
             WHERE one AND EXISTS (SELECT 1 FROM numbered)
            RETURNING (SELECT count(*) FROM numbered)
            """;

    private final Pool pool;
    private final Instance<FeedReader> readers;
    private final Round round = new Round(this::number, PAUSE);
    private final AtomicBoolean fromTheFirst = new AtomicBoolean(true);

    FeedPump(Pool pool, @Any Instance<FeedReader> readers) {
        this.pool = pool;
        this.readers = readers;
    }

    @Override
    public void kick() {
        round.kick();
    }

    @Override
    public Kicks.Left worksOn() {
        return Kicks.Left.EVENTS;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        fromTheFirst.set(true);
        round.kick();
    }

    private Uni<Boolean> number() {
        boolean all = fromTheFirst.getAndSet(false);
        return number(all ? FROM_THE_FIRST : Ids.since(History.ID, RECENT)).invoke(numbered -> {
            if (numbered > 0) {
                readers.forEach(FeedReader::look);
            }
        }).map(numbered -> numbered >= BATCH).invoke(more -> fromTheFirst.compareAndSet(false, all && more));
    }

    /** @return how many it was; fewer than {@code BATCH} where none is left */
    private Uni<Long> number(String from) {
        return OneCommit.of(pool, connection -> Uni.combine().all().unis(connection.query(LOCK).execute(),
                connection.preparedQuery(NUMBER).execute(Tuple.of(BATCH, from))).collectFailures()
                .with((locked, rows) -> count(rows)));
    }

    private static long count(RowSet<Row> rows) {
        return rows.rowCount() == 0 ? 0 : rows.iterator().next().getLong(0);
    }
}
