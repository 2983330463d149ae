package tradeassurance.chassis.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** A peer in trouble costs whoever asks a bounded time, and only the questions that it does not answer. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PeersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ONE_TIME_OUT_AND_SOME = Duration.ofMillis(3_500);

    private final AtomicInteger asked = new AtomicInteger();

    @Inject
    Peers peers;

    private static void refused(Uni<String> answer) {
        assertThatThrownBy(() -> answer.await().atMost(PATIENCE)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(Refused.PEER_UNAVAILABLE));
    }

    @Test
    void whoIsSilentIsNotAskedAgainByTheSameRequest() {
        long began = System.nanoTime();
        refused(peers.ask("silent-service", () -> {
            asked.incrementAndGet();
            return Uni.createFrom().nothing();
        }));
        assertThat(asked).hasValue(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(ONE_TIME_OUT_AND_SOME);
    }

    @Test
    void aTroubleThatShowsAtOnceIsTriedAgain() {
        assertThat(peers.ask("stumbling-service", () -> asked.incrementAndGet() < 3
                ? Uni.createFrom().<String> failure(new IllegalStateException("connection refused"))
                : Uni.createFrom().item("at last")).await().atMost(PATIENCE)).isEqualTo("at last");
    }

    @Test
    void whoSaysNoIsNotAskedAgain() {
        assertThatThrownBy(() -> peers.ask("strict-service", () -> {
            asked.incrementAndGet();
            return Uni.createFrom().failure(new PeerRefused(409, "illegal-state", "too late"));
        }).await().atMost(PATIENCE)).isInstanceOf(PeerRefused.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aQuestionThatIsNeverAnsweredKeepsNoOtherFromThePeer() {
        Supplier<Uni<String>> broken = () -> {
            asked.incrementAndGet();
            return Uni.createFrom().failure(new IllegalStateException("connection reset"));
        };
        for (int i = 0; i < 30; i++) {
            refused(peers.ask("order-service", broken));
        }
        assertThat(asked.get()).as("the circuit has opened").isLessThan(90);
        assertThat(peers.ask("order-service", () -> Uni.createFrom().item("here")).await().atMost(PATIENCE)).isEqualTo("here");
    }
}
