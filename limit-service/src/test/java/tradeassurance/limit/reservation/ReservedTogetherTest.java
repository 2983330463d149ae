package tradeassurance.limit.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.operator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.Eventually;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Reservations that wait for each other, gathered by a lock that somebody else holds for a moment. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class ReservedTogetherTest {

    private static final int MANY = 40;
    private static final String BACKEND_WAITS = """
            SELECT count(*) FROM pg_stat_activity WHERE datname = 'limit_service' AND wait_event_type = 'Lock'
            """;

    @Test
    void answersAndLeavesWhatTheOtherWayDoes() throws SQLException {
        BothWays.answerAndLeaveTheSame();
    }

    @Test
    void repeatsAtTheSameMomentAreAnsweredAlike() throws Exception {
        String supplier = enrolled("100.00");
        AtOnce one = AtOnce.reserve(supplier, "ord_1", "3.00");
        List<AtOnce.Told> told = whileLocked(supplier, Collections.nCopies(MANY, one));
        assertThat(told).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(told.stream().map(AtOnce.Told::body).distinct()).hasSize(1);
        assertThat(told.stream().filter(answer -> answer.replayed() == null)).hasSize(1);
        limit(supplier).body("reserved.amount", equalTo("3.00"));
    }

    @Test
    void manyPaymentsOfOneMomentTakeExactlyWhatThereIs() throws Exception {
        String supplier = enrolled("100.00");
        List<AtOnce> wanted = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            wanted.add(AtOnce.reserve(supplier, "ord_1", "7.00"));
        }
        List<AtOnce.Told> told = whileLocked(supplier, wanted);
        assertThat(told.stream().filter(answer -> answer.body().contains("\"granted\":{\"amount\":\"7.00\""))).hasSize(14);
        assertThat(told.stream().filter(answer -> answer.body().contains("\"granted\":{\"amount\":\"2.00\""))).hasSize(1);
        assertThat(told.stream().filter(answer -> answer.body().contains("\"granted\":{\"amount\":\"0.00\""))).hasSize(25);
        limit(supplier).body("reserved.amount", equalTo("100.00"));
        operator().get("/v1/ledger-checks").then().body("ok", equalTo(true));
    }

    /** The database refuses one of them: it fails alone, and leaves nothing. */
    @Test
    void whoSpoilsItsBatchFailsAlone() throws Exception {
        String supplier = enrolled("1000.00");
        List<AtOnce> wanted = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            wanted.add(AtOnce.reserve(supplier, i == 17 ? "ord_poisoned" : "ord_1", "1.00"));
        }
        try (Connection connection = AtOnce.database(); Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE reservation ADD CONSTRAINT poisoned CHECK (order_id <> 'ord_poisoned')");
            try {
                List<AtOnce.Told> told = whileLocked(supplier, wanted);
                for (int i = 0; i < MANY; i++) {
                    assertThat(told.get(i).status()).as("request " + i).isEqualTo(i == 17 ? 500 : 201);
                }
            } finally {
                statement.execute("ALTER TABLE reservation DROP CONSTRAINT poisoned");
            }
            try (ResultSet rows = statement.executeQuery(
                    "SELECT count(*) FROM once WHERE key = '" + wanted.get(17).key() + "'")) {
                assertThat(rows.next() && rows.getInt(1) == 0).isTrue();
            }
        }
        limit(supplier).body("reserved.amount", equalTo("39.00"));
        assertThat(wanted.get(17).send().get().status()).isEqualTo(201);
    }

    /** The payment is taken at another supplier while its batch is under way: only it is refused. */
    @Test
    void whoLosesAgainstAnotherTransactionIsToldSo() throws Exception {
        String supplier = enrolled("1000.00");
        List<AtOnce> wanted = List.of(AtOnce.reserve(supplier, "ord_1", "1.00"), AtOnce.reserve(supplier, "ord_1", "1.00"),
                AtOnce.reserve(supplier, "ord_1", "1.00"));
        try (Connection other = AtOnce.database(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("INSERT INTO reservation VALUES ('" + wanted.get(1).payment()
                    + "', 'ord_2', 'sup_elsewhere', 'RELEASED', 'USD', 0, 0, 0, 0, 1, repeat('0', 64))");
            List<CompletableFuture<AtOnce.Told>> answers = wanted.stream().map(AtOnce::send).toList();
            awaitBlocked();
            other.commit();
            assertThat(answers.get(0).get().status()).isEqualTo(201);
            assertThat(answers.get(1).get().status()).isEqualTo(409);
            assertThat(answers.get(1).get().body()).contains("reserved-for-another");
            assertThat(answers.get(2).get().status()).isEqualTo(201);
        }
        limit(supplier).body("reserved.amount", equalTo("2.00"));
    }

    private static List<AtOnce.Told> whileLocked(String supplier, List<AtOnce> requests) throws Exception {
        List<CompletableFuture<AtOnce.Told>> answers = new ArrayList<>();
        try (Connection elsewhere = AtOnce.lockedLimit(supplier)) {
            requests.forEach(request -> answers.add(request.send()));
            awaitBlocked();
            elsewhere.rollback();
        }
        List<AtOnce.Told> told = new ArrayList<>();
        for (CompletableFuture<AtOnce.Told> answer : answers) {
            told.add(answer.get());
        }
        return told;
    }

    private static void awaitBlocked() throws SQLException {
        try (Connection connection = AtOnce.database(); Statement statement = connection.createStatement()) {
            Eventually.eventually(() -> {
                try (ResultSet rows = statement.executeQuery(BACKEND_WAITS)) {
                    assertThat(rows.next() && rows.getInt(1) > 0).as("a batch waits for the lock").isTrue();
                }
            });
        }
    }
}
