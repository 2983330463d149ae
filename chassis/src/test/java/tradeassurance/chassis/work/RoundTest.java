package tradeassurance.chassis.work;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import tradeassurance.chassis.testing.ServiceEnvironment;

/**
 * Whatever was asked for before a round begins is done by it or by one after it, and no two rounds run at a time: with the
 * timers of the application, which are not those of a bare test.
 */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RoundTest {

    private static final Duration PAUSE = Duration.ofMillis(40);

    @Inject
    Vertx vertx;

    private final List<Long> begun = new CopyOnWriteArrayList<>();

    private Uni<Boolean> none() {
        begun.add(System.nanoTime());
        return Uni.createFrom().item(false);
    }

    @Test
    void theFirstRoundGoesAtOnceAndTheNextAfterThePause() {
        Round round = new Round(this::none, PAUSE);
        round.kick();
        assertThat(begun).hasSize(1);
        round.kick();
        eventually(() -> assertThat(begun).hasSize(2));
        assertThat(begun.get(1) - begun.get(0)).isGreaterThanOrEqualTo(PAUSE.minusMillis(1).toNanos());
    }

    @Test
    void moreToDoIsDoneWithoutAPause() {
        AtomicInteger left = new AtomicInteger(3);
        Round round = new Round(() -> none().map(nothing -> left.decrementAndGet() > 0), Duration.ofHours(1));
        round.kick();
        assertThat(begun).hasSize(3);
    }

    @Test
    void aRoundThatFailsIsNotTheLast() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Round round = new Round(() -> broken.getAndSet(false) ? Uni.createFrom().failure(new IllegalStateException("broken"))
                : none());
        round.kick();
        round.kick();
        assertThat(begun).hasSize(1);
    }

    /**
     * Kicks come at every distance from the end of a pause: during it, within its last millisecond, which no timer measures,
     * after.
     */
    @Test
    void nothingIsForgotten() throws InterruptedException {
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
        AtomicBoolean running = new AtomicBoolean();
        AtomicBoolean twice = new AtomicBoolean();
        Round round = new Round(() -> {
            twice.compareAndSet(false, !running.compareAndSet(false, true));
            waiting.clear();
            return Uni.createFrom().item(false).onItem().invoke(() -> running.set(false));
        }, Duration.ofMillis(3));
        for (int i = 0; i < 500; i++) {
            waiting.add(i);
            vertx.runOnContext(onItsLoop -> round.kick());
            TimeUnit.MICROSECONDS.sleep(i % 50 * 100L);
        }
        eventually(() -> assertThat(waiting).isEmpty());
        assertThat(twice).isFalse();
    }
}
