package tradeassurance.chassis.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** Requests that wait take effect together, in their order, and none suffers from another. */
class TogetherTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration LONG = Duration.ofSeconds(20);

    /** What was taken together, batch by batch, as words such as {@code a b c}. */
    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final Context caller = VERTX.getOrCreateContext();
    private CompletableFuture<Void> held = CompletableFuture.completedFuture(null);

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private Together<String, String> together(int longestQueue, int largestBatch, Duration within) {
        return new Together<>(VERTX, new Bounds(longestQueue, largestBatch, within), this::take);
    }

    /** Answers in capitals; {@code bad} spoils its batch, {@code no} is refused, {@code lost} loses against another once. */
    private Uni<List<Outcome<String>>> take(List<String> batch) {
        taken.add(String.join(" ", batch));
        return Uni.createFrom().completionStage(held).chain(() -> outcomes(batch));
    }

    private Uni<List<Outcome<String>>> outcomes(List<String> batch) {
        if (batch.contains("bad")) {
            return Uni.createFrom().failure(new IllegalStateException("bad"));
        }
        if (batch.contains("down")) {
            return Uni.createFrom().failure(new IOException("Connection refused"));
        }
        if (batch.contains("lost") && Collections.frequency(taken, "lost") < 2) {
            return Uni.createFrom().failure(new PgException("duplicate key", "ERROR", "23505", ""));
        }
        return Uni.createFrom().item(batch.stream().map(one -> Outcome.<String> of(() -> {
            if (one.equals("no")) {
                throw new Refusal(Refused.NOT_FOUND, "no");
            }
            return one.toUpperCase(java.util.Locale.ROOT);
        })).toList());
    }

    /** All of them at one moment on one event loop. */
    private List<CompletableFuture<String>> ask(Together<String, String> together, String... requests) {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        caller.runOnContext(ignored -> {
            Stream.of(requests).forEach(request -> answers.add(together.take(request).subscribeAsCompletionStage()));
            asked.complete(null);
        });
        asked.join();
        return answers;
    }

    private static String told(CompletableFuture<String> answer) {
        try {
            return answer.orTimeout(10, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            return failed.getCause() instanceof Refusal refusal ? refusal.reason().code()
                    : failed.getCause().getClass().getSimpleName();
        }
    }

    private static List<String> told(List<CompletableFuture<String>> answers) {
        return answers.stream().map(TogetherTest::told).toList();
    }

    @Test
    void whoFindsNobodyBeforeItGoesAtOnceAndTheRestIsTheNextBatch() {
        held = new CompletableFuture<>();
        Together<String, String> together = together(10, 10, LONG);
        List<CompletableFuture<String>> first = ask(together, "a");
        ask(together);
        assertThat(taken).containsExactly("a");
        List<CompletableFuture<String>> rest = new ArrayList<>(ask(together, "b", "c"));
        rest.addAll(ask(together, "d"));
        assertThat(taken).containsExactly("a");
        held.complete(null);
        assertThat(told(first)).containsExactly("A");
        assertThat(told(rest)).containsExactly("B", "C", "D");
        assertThat(taken).containsExactly("a", "b c d");
    }

    @Test
    void aBatchIsBoundedAndKeepsTheOrder() {
        assertThat(told(ask(together(10, 2, LONG), "a", "b", "c", "d", "e"))).containsExactly("A", "B", "C", "D", "E");
        assertThat(taken).containsExactly("a b", "c d", "e");
    }

    @ParameterizedTest(name = "{0}: {1}, in the batches {2}")
    @CsvSource(textBlock = """
            a no c,      A not-found C,                         a no c
            a bad c d,   A IllegalStateException C D,           a bad c d|a bad|a|bad|c d
            bad bad,     IllegalStateException IllegalStateException, bad bad|bad|bad
            a lost,      A LOST,                                a lost|a|lost|lost
            a down c,    IOException IOException IOException,   a down c
            """)
    void nobodySuffersFromAnother(String requests, String answers, String batches) {
        assertThat(told(ask(together(10, 10, LONG), requests.split(" ")))).containsExactly(answers.split(" "));
        assertThat(taken).containsExactly(batches.split("\\|"));
    }

    @Test
    void whoComesToAFullQueueIsRefusedAtOnce() {
        held = new CompletableFuture<>();
        Together<String, String> together = together(2, 10, LONG);
        List<CompletableFuture<String>> first = ask(together, "a");
        ask(together);
        List<CompletableFuture<String>> rest = ask(together, "b", "c", "d");
        assertThat(told(rest.get(2))).isEqualTo("too-many-waiting");
        assertThat(first.get(0)).isNotDone();
        held.complete(null);
        assertThat(told(first)).containsExactly("A");
        assertThat(told(rest)).containsExactly("B", "C", "too-many-waiting");
    }

    @Test
    void nobodyWaitsForAStoreThatIsFrozenAndTheNextBatchIsTried() {
        held = new CompletableFuture<>();
        Together<String, String> together = together(10, 10, Duration.ofMillis(100));
        assertThat(told(ask(together, "a", "b"))).containsExactly("storage-unavailable", "storage-unavailable");
        CompletableFuture<Void> frozen = held;
        held = CompletableFuture.completedFuture(null);
        assertThat(told(ask(together, "c"))).containsExactly("C");
        frozen.complete(null);
        assertThat(taken).containsExactly("a b", "c");
    }

    @Test
    void outcomesThatAreMissingAreAFaultOfOurs() {
        Together<String, String> together = new Together<>(VERTX, new Bounds(10, 10, LONG),
                batch -> Uni.createFrom().item(List.of()));
        assertThatThrownBy(() -> ask(together, "a").get(0).orTimeout(10, TimeUnit.SECONDS).join())
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
