package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import tradeassurance.chassis.testing.ServiceEnvironment;

/**
 * Many disputes fall due in the same minute: each escalates once, as of its own instant, those due first going first.
 * {@code ./mvnw -Dquick -pl dispute-service -Dtest=ManyDueTest -Ddisputes.due=100000 test} makes a benchmark of it.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class ManyDueTest {

    private static final int DISPUTES = Integer.getInteger("disputes.due", 300);
    /** As many are claimed at a time; within that, and the one that is being worked off meanwhile, order is not promised. */
    private static final int BATCH = 128;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final String COPY = """
            INSERT INTO dispute SELECT (jsonb_populate_record(one, jsonb_build_object(
              'id', 'dsp_due_' || lpad(n::text, 9, '0'), 'order_id', 'ord_due_' || n, 'response_overdue', true,
              'proposals', jsonb_set(jsonb_set(one.proposals::jsonb, '{all,0,response_due_at}', to_jsonb(to_char(
                (timestamptz '%1$s' + n * interval '60 seconds' / %2$d) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))),
                '{all,0,reminded}', 'true')::text, 'opened_at', timestamptz '%1$s' - interval '7 days'))).*
              FROM dispute one, generate_series(0, %2$d - 1) n WHERE one.id = '%3$s'
            """;

    private static final String INDEX = """
            INSERT INTO deadline (resource, resource_id, kind, due_at)
            SELECT 'dispute', id, 'SUPPLIER_SILENCE', (proposals::jsonb #>> '{all,0,response_due_at}')::timestamptz
              FROM dispute WHERE id LIKE 'dsp_due_%'
            """;

    private static final String LEFT = "SELECT count(*) FROM dispute WHERE id LIKE 'dsp_due_%' AND state <> 'ESCALATED'";

    /**
     * How many escalated, how many events tell of it, how many as of another instant than their own, and how far out of turn.
     */
    private static final String SEEN = """
            SELECT count(*), count(DISTINCT resource_id), count(*) FILTER (WHERE effective_at <> due), max(abs(turn - place))
              FROM (SELECT event.resource_id, event.effective_at, due.due, row_number() OVER (ORDER BY event.id) AS turn,
                           row_number() OVER (ORDER BY due.due) AS place
                      FROM event JOIN (SELECT id, (proposals::jsonb #>> '{all,0,response_due_at}')::timestamptz AS due
                                         FROM dispute WHERE id LIKE 'dsp_due_%') due ON due.id = event.resource_id
                     WHERE event.type = 'dispute.escalated') escalated
            """;

    @Inject
    Pool pool;

    private Row one(String query) {
        return pool.query(query).execute().await().atMost(Duration.ofMinutes(2)).iterator().next();
    }

    private void does(String statement) {
        pool.withTransaction(connection -> connection.query("SET LOCAL statement_timeout = 0").execute()
                .chain(() -> connection.query("SET LOCAL idle_in_transaction_session_timeout = 0").execute())
                .chain(() -> connection.query(statement).execute())).await().atMost(Duration.ofMinutes(10));
    }

    @Test
    void eachOnceAndInTurn() {
        String template = Http.withRecords(Http.order());
        Instant due = Instant.parse(Http.show(template).extract().<String> path("opened_at")).plus(Duration.ofDays(2))
                .truncatedTo(ChronoUnit.SECONDS);
        does(COPY.formatted(due, DISPUTES, template));
        does(INDEX);
        does("ANALYZE");
        long from = System.nanoTime();
        Http.moveTo(due.plus(Duration.ofMinutes(1)));
        while (one(LEFT).getLong(0) > 0) {
            assertThat(Duration.ofNanos(System.nanoTime() - from)).as("still going").isLessThan(PATIENCE);
            LockSupport.parkNanos(Duration.ofMillis(DISPUTES > 10_000 ? 500 : 20).toNanos());
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - from);
        Row seen = one(SEEN);
        System.out.printf("%,d disputes due in the same minute: %,d ms, %,d a second, at most %d out of turn%n", DISPUTES,
                taken.toMillis(), DISPUTES * 1000L / Math.max(1, taken.toMillis()), seen.getLong(3));
        // The mediators' queue is for the other tests, too.
        does("DELETE FROM deadline WHERE resource_id LIKE 'dsp_due_%'; DELETE FROM dispute WHERE id LIKE 'dsp_due_%'");
        assertThat(seen.getLong(0)).as("escalations").isEqualTo(DISPUTES);
        assertThat(seen.getLong(1)).as("disputes that escalated").isEqualTo(DISPUTES);
        assertThat(seen.getLong(2)).as("as of another instant").isZero();
        assertThat(seen.getLong(3)).as("out of turn").isLessThan(2 * BATCH);
    }
}
