package tradeassurance.chassis.figure;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Reads all figures at an interval, one after the other, so that a scrape costs the database nothing. A figure that cannot be
 * read stays as it was, and {@code figures.age.seconds} says for how long.
 */
@ApplicationScoped
class FigureReader {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Pool pool;
    private final InstantSource clock;
    private final List<FigureGauge> gauges;
    private volatile long read = System.nanoTime();

    FigureReader(@All List<Figure> figures, Pool pool, InstantSource clock, MeterRegistry registry) {
        this.pool = pool;
        this.clock = clock;
        gauges = figures.stream().map(figure -> new FigureGauge(figure, registry)).toList();
        registry.gauge("figures.age.seconds", this, reader -> (System.nanoTime() - reader.read) / NANOS_PER_SECOND);
    }

    @Scheduled(every = "{chassis.figures.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Multi.createFrom().iterable(gauges).onItem().transformToUniAndConcatenate(this::look)
                .collect().last().invoke(() -> read = System.nanoTime());
    }

    private Uni<Void> look(FigureGauge gauge) {
        return rows(gauge.figure().query()).invoke(gauge::show).replaceWithVoid();
    }

    private Uni<RowSet<Row>> rows(String query) {
        return query.contains("$1")
                ? pool.preparedQuery(query).execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                : pool.preparedQuery(query).execute();
    }
}
