package tradeassurance.limit.reservation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import tradeassurance.chassis.together.OneCommit;
import tradeassurance.chassis.together.Outcome;
import tradeassurance.chassis.together.Pipeline;
import tradeassurance.chassis.together.Together;
import tradeassurance.chassis.work.Kicks;
import tradeassurance.limit.reservation.ReservationBatch.Standing;

/**
 * The batches of one lane. Each is decided at once on what those before it have left, and sent behind them; where the database
 * finds it otherwise it refuses the batch, which is then decided on what is read under the locks.
 */
final class ReservationLane implements Together.Effect<Wish, Response> {

    private static final Set<Kicks.Left> EVENTS = Set.of(Kicks.Left.EVENTS);
    private static final String CONTESTED = "40";
    private static final String REFUSED = "23";

    private final Pool pool;
    private final Pipeline pipeline;
    private final ReservationStore store;
    private final Kicks kicks;
    private final MeterRegistry metrics;
    private final LimitsAsLeft left = new LimitsAsLeft();

    ReservationLane(Pool pool, Executor thread, Duration within, ReservationStore store, Kicks kicks, MeterRegistry metrics) {
        this.pool = pool;
        this.pipeline = new Pipeline(pool, thread, within);
        this.store = store;
        this.kicks = kicks;
        this.metrics = metrics;
    }

    @Override
    public Uni<List<Outcome<Response>>> take(List<Wish> wishes, Runnable decided) {
        return left.expected(suppliers(wishes))
                .map(expected -> ahead(wishes, expected, decided).onFailure(ReservationLane::otherwise)
                        .recoverWithUni(() -> locked("again", wishes, expected, decided)))
                .orElseGet(() -> locked("locked", wishes, Map.of(), decided)).invoke(() -> kicks.kickFor(EVENTS));
    }

    private static Set<String> suppliers(List<Wish> wishes) {
        return wishes.stream().map(wish -> wish.wanted().supplierId()).collect(Collectors.toSet());
    }

    private Uni<List<Outcome<Response>>> ahead(List<Wish> wishes, Map<String, Standing> expected, Runnable decided) {
        ReservationBatch batch = store.assumed(expected);
        List<Outcome<Response>> outcomes = wishes.stream().map(batch::decide).toList();
        if (outcomes.stream().anyMatch(outcome -> outcome.refusal() != null)) {
            // It writes nothing, so the database would not notice that its key has been answered otherwise.
            return locked("locked", wishes, Map.of(), decided);
        }
        count("ahead");
        left.leave(batch.limits());
        decided.run();
        return pipeline.send(connection -> Uni.combine().all()
                .unis(store.require(connection, expected.values()), store.write(connection, batch)).collectFailures()
                .discardItems())
                .invoke(() -> left.right(expected.keySet()))
                .onFailure().invoke(() -> left.forget(expected.keySet())).replaceWith(outcomes);
    }

    /** A limit is not as expected, or a key or payment is not as new as it seemed. */
    private static boolean otherwise(Throwable failure) {
        return failure instanceof PgException refused && refused.getSqlState() != null
                && (refused.getSqlState().startsWith(CONTESTED) || refused.getSqlState().startsWith(REFUSED));
    }

    /** Of those decided ahead, the ones that had to be decided again did so in vain. */
    private void count(String how) {
        metrics.counter("reservation.batches", "decided", how).increment();
    }

    /** @param guessed what has been decided on before, in vain; empty for the first time */
    private Uni<List<Outcome<Response>>> locked(String how, List<Wish> wishes, Map<String, Standing> guessed,
            Runnable decided) {
        count(how);
        return OneCommit.of(pool, connection -> store.read(connection, wishes), (connection, batch) -> {
            Map<String, Standing> found = Map.copyOf(batch.limits());
            boolean foreseen = batch.allNew();
            List<Outcome<Response>> outcomes = wishes.stream().map(batch::decide).toList();
            left.leave(guessed, found, batch.limits(), foreseen);
            decided.run();
            return store.write(connection, batch).replaceWith(outcomes);
        }).onFailure().invoke(() -> left.forget(suppliers(wishes)));
    }
}
