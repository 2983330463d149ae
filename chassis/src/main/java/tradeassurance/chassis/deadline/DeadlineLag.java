package tradeassurance.chassis.deadline;

import java.time.InstantSource;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** For how many seconds the oldest timer that is due has waited to fire: a metric, next to nothing while the pump works. */
@ApplicationScoped
class DeadlineLag {

    private static final String OLDEST = """
            SELECT coalesce(extract(epoch FROM $1 - min(due_at)), 0)::float8 FROM deadline WHERE due_at <= $1
            """;

    private final Pool pool;
    private final InstantSource clock;
    private volatile double seconds;

    DeadlineLag(Pool pool, InstantSource clock, MeterRegistry metrics) {
        this.pool = pool;
        this.clock = clock;
        metrics.gauge("deadline.oldest.seconds", this, lag -> lag.seconds);
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.preparedQuery(OLDEST).execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(rows -> seconds = rows.iterator().next().getDouble(0)).replaceWithVoid();
    }
}
