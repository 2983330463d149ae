package tradeassurance.chassis.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import tradeassurance.chassis.testing.Eventually;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Transactions one behind the other on one connection. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PipelineTest {

    private static final int MANY = 300;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String WRITE = "INSERT INTO written SELECT $1, count(*) FROM written";

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    private Context thread;
    private Pipeline pipeline;

    @BeforeEach
    void another() {
        thread = vertx.getOrCreateContext();
        pipeline = new Pipeline(pool, work -> thread.runOnContext(ignored -> work.run()), PATIENCE);
        run("DROP TABLE IF EXISTS written; CREATE TABLE written (number integer PRIMARY KEY, before bigint)");
    }

    private void run(String statements) {
        pool.query(statements).execute().await().indefinitely();
    }

    private long count(String query) {
        return pool.query(query).execute().await().indefinitely().iterator().next().getLong(0);
    }

    private static Uni<Void> write(SqlConnection connection, int number) {
        return connection.preparedQuery(WRITE).execute(Tuple.of(number)).replaceWithVoid();
    }

    private List<CompletableFuture<Void>> send(int many, Function<Integer, Function<SqlConnection, Uni<Void>>> work) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        CompletableFuture<Void> sent = new CompletableFuture<>();
        thread.runOnContext(ignored -> {
            for (int i = 0; i < many; i++) {
                all.add(pipeline.send(work.apply(i)).subscribeAsCompletionStage());
            }
            sent.complete(null);
        });
        sent.orTimeout(10, TimeUnit.SECONDS).join();
        return all;
    }

    @Test
    void eachSeesAllThatWereSentBeforeIt() {
        send(MANY, number -> connection -> write(connection, number)).forEach(PipelineTest::done);
        assertThat(count("SELECT count(*) FROM written WHERE number = before")).isEqualTo(MANY);
    }

    private static void done(CompletableFuture<Void> one) {
        one.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Test
    void whatIsRefusedLeavesNothingAndTakesNobodyAlong() {
        List<CompletableFuture<Void>> all = send(MANY, number -> connection -> number % 7 != 3 ? write(connection, number)
                : Uni.combine().all().unis(write(connection, number), connection.query("SELECT 1 / 0").execute(),
                        write(connection, -number)).collectFailures().discardItems());
        int refused = 0;
        for (int i = 0; i < MANY; i++) {
            CompletableFuture<Void> one = all.get(i);
            if (i % 7 == 3) {
                refused++;
                assertThatThrownBy(() -> done(one)).cause().isInstanceOfSatisfying(PgException.class,
                        failure -> assertThat(failure.getSqlState()).isEqualTo("22012"));
            } else {
                done(one);
            }
        }
        assertThat(count("SELECT count(*) FROM written")).isEqualTo(MANY - refused);
        assertThat(count("SELECT count(*) FROM written WHERE number % 7 = 3 OR number < 0")).isZero();
    }

    @Test
    void aConnectionThatIsLostIsReplaced() {
        for (int i = 0; i < 30; i++) {
            int number = i;
            assertThatThrownBy(() -> done(send(1, one -> connection -> Uni.combine().all().unis(write(connection, number),
                    connection.query("SELECT pg_terminate_backend(pg_backend_pid())").execute()).discardItems()).get(0)));
            // The pool itself may need a moment to see it.
            Eventually.eventually(() -> assertThatCode(
                    () -> done(send(1, one -> connection -> write(connection, MANY + number)).get(0)))
                    .doesNotThrowAnyException());
        }
        assertThat(count("SELECT count(*) FROM written")).isEqualTo(30);
        assertThat(count("SELECT count(*) FROM written WHERE number >= " + MANY)).isEqualTo(30);
    }

    @Test
    void nothingIsSentBehindWhatDoesNotComeBack() {
        CompletableFuture<Void> slow = send(1, one -> connection -> connection.query("SELECT pg_sleep(2.5)").execute()
                .replaceWithVoid()).get(0);
        CompletableFuture<Void> behind = send(1, one -> connection -> write(connection, 1)).get(0);
        LockSupport.parkNanos(PATIENCE.multipliedBy(2).toNanos());
        done(send(1, one -> connection -> write(connection, 2)).get(0));
        assertThat(slow).as("what came later is done").isNotDone();
        assertThat(behind).isNotDone();
        done(slow);
        done(behind);
    }

    @Test
    void itsConnectionGoesBackToThePool() {
        for (int i = 0; i < MANY; i++) {
            int number = i;
            done(send(1, one -> connection -> write(connection, number)).get(0));
        }
        assertThat(count("SELECT count(*) FROM written")).isEqualTo(MANY);
    }
}
