package tradeassurance.limit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.unique;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.chassis.together.OneCommit;
import tradeassurance.kernel.Money;

/** The commit is on its way before it is known how the writes went: what must not be, the database refuses (INV2). */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class MovesTogetherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    MovesTogether ledger;

    @Inject
    Pool pool;

    private void moved(Move... moves) {
        OneCommit.of(pool, connection -> Uni.createFrom().item(List.of(moves)),
                (connection, all) -> ledger.reserve(connection, all, Instant.EPOCH)).await().atMost(PATIENCE);
    }

    private static Move move(String supplier, String amount, String currency) {
        return new Move(EntryKind.RESERVE, supplier, unique("pay"), "ord_1", Money.of(amount, currency),
                Money.ofMinor(0, currency), "a payment");
    }

    private long entries(String supplier) {
        return pool.preparedQuery("SELECT count(*) FROM limit_entry WHERE kind = 'RESERVE' AND supplier_id = $1")
                .execute(Tuple.of(supplier)).await().atMost(PATIENCE).iterator().next().getLong(0);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            second | currency | what is wrong             | state
            6.01   | USD      | together a cent too much  | 23514
            1.00   | EUR      | a limit in no such money  | 23502
            """)
    void whatMustNotBeLeavesNothing(String second, String currency, String what, String state) {
        String supplier = enrolled("10.00");
        assertThatThrownBy(() -> moved(move(supplier, "4.00", "USD"), move(supplier, second, currency)))
                .satisfies(refused -> assertThat(Stream.iterate(refused, cause -> cause != null, Throwable::getCause)
                        .filter(PgException.class::isInstance).map(cause -> ((PgException) cause).getSqlState()))
                        .as(String.valueOf(refused)).contains(state));
        assertThat(entries(supplier)).isZero();
        limit(supplier).body("reserved.amount", equalTo("0.00"));
    }

    @Test
    void aLimitThatThereIsNotHasNoLine() {
        String supplier = enrolled("10.00");
        assertThatThrownBy(() -> moved(move(supplier, "4.00", "USD"), move("nobody", "1.00", "USD"))).isNotNull();
        assertThat(entries(supplier)).isZero();
    }
}
