package tradeassurance.chassis.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgException;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** Requests that wait take effect together, in their order, and none suffers from another. */
class TogetherTest {

    private static Vertx vertx;
    private static final Duration LONG = Duration.ofSeconds(20);

    /** What was taken together, batch by batch, as words such as {@code a b c}. */
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private final CompletableFuture<Void> written = new CompletableFuture<>();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Together<String, String> together(int longestQueue, int largestBatch, Duration within) {
        return new Together<>(vertx, new Bounds(1, longestQueue, largestBatch, within), thread -> this::take);
    }

    /**
     * Answers in capitals; {@code gate} waits until it is opened, {@code bad} spoils its batch, {@code down} finds the store
     * down,
     * {@code decided} lets the next batch come and waits until it is {@code written}, {@code no} is refused,
     * {@code lost} loses against another once.
     */
    private Uni<List<Outcome<String>>> take(List<String> batch, Runnable decided) {
        taken.add(String.join(" ", batch));
        if (batch.contains("decided")) {
            decided.run();
            return Uni.createFrom().completionStage(written).chain(() -> outcomes(batch));
        }
        return batch.contains("gate") ? Uni.createFrom().completionStage(gate).chain(() -> outcomes(batch)) : outcomes(batch);
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
            return one.toUpperCase(Locale.ROOT);
        })).toList());
    }

    private static List<CompletableFuture<String>> ask(Together<String, String> together, String... requests) {
        return Stream.of(requests).map(request -> together.take("one thing", request).subscribeAsCompletionStage()).toList();
    }

    /** Asks while one that was there before is under way. */
    private List<CompletableFuture<String>> askBehindTheGate(Together<String, String> together, String... requests) {
        ask(together, "gate");
        eventually(() -> assertThat(taken).containsExactly("gate"));
        return ask(together, requests);
    }

    private static String got(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
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
        List<CompletableFuture<String>> rest = askBehindTheGate(together(10, 10, LONG), "a", "b", "c");
        assertThat(rest).noneMatch(CompletableFuture::isDone);
        gate.complete(null);
        assertThat(told(rest)).containsExactly("A", "B", "C");
        assertThat(taken).containsExactly("gate", "a b c");
    }

    @Test
    void theNextMayWaitForTheLocksOfOneThatIsDecidedAndAThirdMayNot() {
        List<CompletableFuture<String>> answers = askBehindTheGate(together(10, 1, LONG), "decided", "decided", "b");
        gate.complete(null);
        eventually(() -> assertThat(taken).containsExactly("gate", "decided", "decided"));
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        written.complete(null);
        assertThat(told(answers)).containsExactly("DECIDED", "DECIDED", "B");
    }

    @Test
    void aBatchIsBoundedAndKeepsTheOrder() {
        List<CompletableFuture<String>> answers = askBehindTheGate(together(10, 2, LONG), "a", "b", "c", "d", "e");
        gate.complete(null);
        assertThat(told(answers)).containsExactly("A", "B", "C", "D", "E");
        assertThat(taken).containsExactly("gate", "a b", "c d", "e");
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
        List<CompletableFuture<String>> asked = askBehindTheGate(together(10, 10, LONG), requests.split(" "));
        gate.complete(null);
        assertThat(told(asked)).containsExactly(answers.split(" "));
        assertThat(String.join("|", taken)).isEqualTo("gate|" + batches);
    }

    @Test
    void whoComesToAFullQueueIsRefusedAtOnce() {
        List<CompletableFuture<String>> answers = askBehindTheGate(together(2, 10, LONG), "a", "b", "c");
        assertThat(told(answers.get(2))).isEqualTo("too-many-waiting");
        assertThat(answers.get(0)).isNotDone();
        gate.complete(null);
        assertThat(told(answers)).containsExactly("A", "B", "too-many-waiting");
    }

    @Test
    void nobodyWaitsForAStoreThatIsFrozenAndTheNextBatchIsTried() {
        Together<String, String> together = together(10, 10, Duration.ofMillis(200));
        assertThat(told(ask(together, "gate"))).containsExactly("storage-unavailable");
        assertThat(told(ask(together, "a"))).containsExactly("A");
        gate.complete(null);
        assertThat(told(ask(together, "b"))).containsExactly("B");
        assertThat(taken).containsExactly("gate", "a", "b");
    }

    private record Asker(CompletableFuture<String> told) implements UniEmitter<String> {

        @Override
        public void complete(String answer) {
            assertThat(told.complete(answer)).isTrue();
        }

        @Override
        public void fail(Throwable failure) {
            assertThat(told.completeExceptionally(failure)).isTrue();
        }

        @Override
        public UniEmitter<String> onTermination(Runnable callback) {
            return this;
        }
    }

    /** Many at once from many threads: each is answered, none twice, and nobody is left in the queue. */
    @Test
    @Timeout(60)
    void nobodyIsForgotten() throws Exception {
        Lane<String, String> lane = new Lane<>((ContextInternal) vertx.getOrCreateContext(), this::take,
                new Bounds(1, 100_000, 50, LONG));
        List<String> requests = IntStream.range(0, 20_000).mapToObj(number -> "r" + number).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> all = requests.stream().<Callable<String>> map(request -> () -> {
                CompletableFuture<String> answer = new CompletableFuture<>();
                lane.add(new Waiting<>(request, new Asker(answer), System.nanoTime()));
                return told(answer);
            }).toList();
            assertThat(threads.invokeAll(all).stream().map(TogetherTest::got))
                    .containsExactlyElementsOf(requests.stream().map(one -> one.toUpperCase(Locale.ROOT)).toList());
        } finally {
            threads.shutdownNow();
        }
        assertThat(taken.stream().flatMap(batch -> Stream.of(batch.split(" ")))).hasSize(requests.size());
    }

    @Test
    void whatIsAboutAnotherThingNeedNotWait() {
        Together<String, String> together = new Together<>(vertx, new Bounds(2, 10, 10, LONG), thread -> this::take);
        together.take("a", "gate").subscribe().with(told -> {
        });
        eventually(() -> assertThat(taken).containsExactly("gate"));
        CompletableFuture<String> same = together.take("a", "a").subscribeAsCompletionStage();
        assertThat(told(together.take("b", "b").subscribeAsCompletionStage())).isEqualTo("B");
        assertThat(same).isNotDone();
        gate.complete(null);
        assertThat(told(same)).isEqualTo("A");
    }

    @Test
    void outcomesThatAreMissingAreAFaultOfOurs() {
        Together<String, String> together = new Together<>(vertx, new Bounds(1, 10, 10, LONG),
                thread -> (batch, decided) -> Uni.createFrom().item(List.of()));
        assertThatThrownBy(() -> ask(together, "a").get(0).orTimeout(10, TimeUnit.SECONDS).join())
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
