package tradeassurance.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.chassis.together.OneCommit;

/** An outbox is empty most of the time, and is known to be: that is no reason to be slow when a peer has been away. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WaitingTest {

    private static final int MOST = 100;

    /** Three calls of each of a thousand aggregates. */
    private static final String PILED_UP = """
            INSERT INTO outbox (id, resource, resource_id, place, kind, body, created_at)
            SELECT n::text, 'parcel', 'par_' || n / 3, n, 'parcel.tell', '{}', clock_timestamp() FROM generate_series(3, 3002) n
            """;

    /** The calls are nobody's: the transaction is undone, and the relay sees nothing of them. */
    private static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Inject
    Pool pool;

    private static Uni<List<Integer>> claimed(SqlConnection connection) {
        return connection.preparedQuery(Waiting.CLAIM).execute(Tuple.of(MOST, 30.0)).map(rows -> {
            List<Integer> claimed = new ArrayList<>();
            rows.forEach(row -> claimed.add(Integer.valueOf(row.getString(0))));
            return claimed;
        });
    }

    /** Planned for an empty table it once compared all calls with all others, and claimed more than it was asked to. */
    @Test
    void whatWasPlannedWhileItWasEmptyClaimsTheFirstOfManyToo() {
        pool.query("DELETE FROM outbox").execute().chain(() -> pool.query("VACUUM ANALYZE outbox").execute())
                .await().atMost(Duration.ofSeconds(10));
        List<Integer> claimed = new ArrayList<>();
        OneCommit.of(pool,
                connection -> claimed(connection).invoke(none -> assertThat(none).isEmpty())
                        .chain(() -> connection.query(PILED_UP).execute()).chain(() -> claimed(connection)),
                (connection, found) -> {
                    claimed.addAll(found);
                    return Uni.createFrom().<Void> failure(new NotKept());
                }).onFailure(NotKept.class).recoverWithNull().await().atMost(Duration.ofSeconds(20));
        assertThat(claimed).hasSize(MOST).doesNotHaveDuplicates().allMatch(place -> place % 3 == 0);
    }
}
