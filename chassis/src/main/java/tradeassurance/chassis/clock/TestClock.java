package tradeassurance.chassis.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.work.Kicks;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** Moves the clock of a sandbox, and remembers where it stands, for other replicas and for the next start. */
@ApplicationScoped
class TestClock {

    private static final String PENDING = """
            SELECT (SELECT min(due_at) FROM deadline) AS next_due_at,
                   ARRAY(SELECT resource || ' ' || resource_id || ': ' || kind || ' due at ' || due_at
                           FROM deadline WHERE due_at <= $1 ORDER BY due_at LIMIT 3)
                || ARRAY(SELECT resource || ' ' || resource_id || ': ' || kind || ' to be delivered'
                                || coalesce(' (' || last_error || ')', '')
                           FROM outbox ORDER BY created_at LIMIT 3) AS waiting_for
            """;

    private final Pool pool;
    private final TimeSource time;
    private final Kicks kicks;
    private final boolean enabled;

    TestClock(Pool pool, TimeSource time, Kicks kicks, @ConfigProperty(name = "chassis.test-clock") boolean enabled) {
        this.pool = pool;
        this.time = time;
        this.kicks = kicks;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) throws Throwable {
        if (enabled) {
            VertxContextSupport.subscribeAndAwait(this::load);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return enabled ? load() : Uni.createFrom().voidItem();
    }

    private Uni<Void> load() {
        return pool.query("SELECT micros_ahead FROM test_clock").execute()
                .invoke(rows -> rows
                        .forEach(row -> time.runAhead(Duration.of(row.getLong(0), java.time.temporal.ChronoUnit.MICROS))))
                .replaceWithVoid();
    }

    Uni<TestClockView> read() {
        requireEnabled();
        Instant now = time.instant();
        return pool.preparedQuery(PENDING).execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .map(RowSet::iterator).map(rows -> view(now, rows.next()));
    }

    private static TestClockView view(Instant now, Row row) {
        OffsetDateTime next = row.getOffsetDateTime("next_due_at");
        List<String> waiting = List.of(row.getArrayOfStrings("waiting_for"));
        return new TestClockView(now, next == null ? null : next.toInstant(), waiting.isEmpty(), waiting);
    }

    Uni<TestClockView> move(Instant to) {
        requireEnabled();
        Duration ahead = Duration.between(TimeSource.machine(), to);
        return pool.preparedQuery("UPDATE test_clock SET micros_ahead = greatest(micros_ahead, $1)")
                .execute(Tuple.of(ahead.toNanos() / 1000))
                .chain(this::load)
                .invoke(kicks::kick)
                .chain(this::read);
    }

    private void requireEnabled() {
        if (!enabled) {
            throw new Refusal(Refused.NOT_FOUND, "this installation follows the real clock");
        }
    }
}
