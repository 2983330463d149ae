package tradeassurance.chassis.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.work.Kicks.Left.CALLS;
import static tradeassurance.chassis.work.Kicks.Left.DOCUMENTS;
import static tradeassurance.chassis.work.Kicks.Left.EVENTS;
import static tradeassurance.chassis.work.Kicks.Left.TIMERS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import tradeassurance.chassis.work.Kicks.Kicked;
import tradeassurance.chassis.work.Kicks.Left;

/** Who has something to do after a commit is woken at once; who has not is left alone. */
class KicksTest {

    /** Somebody who works on one thing, and notes being woken. */
    private record Worker(Left worksOn, List<Left> woken) implements Kicked {
        @Override
        public void kick() {
            woken.add(worksOn);
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final List<Left> woken = new ArrayList<>();
    private final Kicks kicks = new Kicks(Arrays.stream(Left.values()).<Kicked> map(left -> new Worker(left, woken)).toList());

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Uni<Void> leaving(Left... left) {
        return Uni.createFrom().voidItem().invoke(() -> Arrays.stream(left).forEach(kicks::leave));
    }

    /** In a context of its own, as requests and workers have. */
    private static void run(Context context, Supplier<Uni<Void>> work) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        context.runOnContext(ignored -> work.get().subscribe().with(done::complete, done::completeExceptionally));
        done.get(10, TimeUnit.SECONDS);
    }

    private Context context() {
        return VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    }

    @Test
    void whoHasNothingToDoIsNotWoken() throws Exception {
        run(context(), () -> kicks.after(() -> leaving()));
        assertThat(woken).containsExactly(EVENTS, DOCUMENTS);
    }

    @Test
    void callsAndTimersThatWereLeftWakeTheirWorkers() throws Exception {
        run(context(), () -> kicks.after(() -> leaving(CALLS)));
        assertThat(woken).containsExactly(EVENTS, CALLS, DOCUMENTS);
        woken.clear();
        run(context(), () -> kicks.after(() -> leaving(TIMERS, CALLS)));
        assertThat(woken).containsExactly(EVENTS, CALLS, TIMERS, DOCUMENTS);
    }

    @Test
    void whatOneTransactionHasLeftIsNotLaidToTheNext() throws Exception {
        Context context = context();
        run(context, () -> kicks.after(() -> leaving(CALLS)));
        woken.clear();
        run(context, () -> kicks.after(() -> leaving()));
        assertThat(woken).containsExactly(EVENTS, DOCUMENTS);
    }

    @Test
    void nobodyIsWokenBeforeTheCommitOrWithoutIt() throws Exception {
        Context context = context();
        run(context, () -> leaving(CALLS));
        assertThat(woken).isEmpty();
        run(context, () -> kicks.after(() -> leaving(TIMERS).<Void> replaceWith(() -> {
            throw new IllegalStateException("not committed");
        })).onFailure().recoverWithNull());
        assertThat(woken).isEmpty();
    }

    @Test
    void everybodyCanBeWoken() {
        kicks.kick();
        assertThat(woken).containsExactly(Left.values());
        woken.clear();
        kicks.kickFor(Set.of(EVENTS));
        assertThat(woken).containsExactly(EVENTS);
    }
}
