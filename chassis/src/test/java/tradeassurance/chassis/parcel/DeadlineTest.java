package tradeassurance.chassis.parcel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.chassis.parcel.ParcelClient.advance;
import static tradeassurance.chassis.parcel.ParcelClient.as;
import static tradeassurance.chassis.parcel.ParcelClient.count;
import static tradeassurance.chassis.parcel.ParcelClient.execute;
import static tradeassurance.chassis.parcel.ParcelClient.held;
import static tradeassurance.chassis.parcel.ParcelClient.query;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Timers fire once, never early, as of their own instant, and before any command that comes late (A4, INV13). */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DeadlineTest {

    private static final String GIVEN_UP = "SELECT count(*) FROM event WHERE type = 'parcel.lapse' AND resource_id = '%s'";

    private static String state(String parcel) {
        return query("SELECT state FROM parcel WHERE id = '" + parcel + "'");
    }

    @Test
    void aTimerFiresOnceAndCountsFromItsOwnInstant() {
        String parcel = held();
        String due = query("SELECT due_at FROM deadline WHERE resource_id = '" + parcel + "'");
        advance(Duration.ofDays(3));
        assertThat(state(parcel)).isEqualTo("HELD");
        advance(Duration.ofDays(2));
        eventually(() -> assertThat(state(parcel)).isEqualTo("GIVEN_UP"));
        assertThat(query("SELECT effective_at FROM event WHERE type = 'parcel.lapse' AND resource_id = '" + parcel + "'"))
                .isEqualTo(due);
        assertThat(query("SELECT occurred_at > effective_at FROM event WHERE type = 'parcel.lapse' AND resource_id = '"
                + parcel + "'")).isEqualTo("t");
        assertThat(count(GIVEN_UP.formatted(parcel))).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM deadline WHERE resource_id = '" + parcel + "'")).isZero();
    }

    @Test
    void aLateCommandFindsTheExpiryAlreadyApplied() {
        String parcel = held();
        // Nobody will find this timer: only the command itself can notice that it is late.
        execute("DELETE FROM deadline WHERE resource_id = '" + parcel + "'");
        advance(Duration.ofDays(4));
        as("b1", "BUYER").post("/v1/parcels/" + parcel + "/sendings").then().statusCode(409)
                .body("code", equalTo("illegal-state")).body("current_status", equalTo("GIVEN_UP"));
        assertThat(state(parcel)).isEqualTo("GIVEN_UP");
        assertThat(count(GIVEN_UP.formatted(parcel))).isEqualTo(1);
    }

    @Test
    void aLateLookFindsTheExpiryAlreadyApplied() {
        String parcel = held();
        execute("DELETE FROM deadline WHERE resource_id = '" + parcel + "'");
        advance(Duration.ofDays(5));
        as("b1", "BUYER").get("/v1/parcels/" + parcel).then().statusCode(200).body("state", equalTo("GIVEN_UP"));
    }

    @Test
    void aClaimThatDiedWithItsProcessIsTakenUpAgain() {
        String parcel = held();
        execute("UPDATE deadline SET claimed_until = clock_timestamp() + interval '1 second' WHERE resource_id = '" + parcel
                + "'");
        advance(Duration.ofDays(5));
        eventually(() -> assertThat(state(parcel)).isEqualTo("GIVEN_UP"));
    }

    @Test
    void manyTimersDueAtOnceFireOnceEach() {
        List<String> parcels = IntStream.range(0, 40).mapToObj(i -> held()).toList();
        advance(Duration.ofDays(5));
        eventually(() -> assertThat(parcels).allSatisfy(parcel -> assertThat(count(GIVEN_UP.formatted(parcel))).isEqualTo(1)));
    }

    @Test
    void whoCannotFireKeepsNobodyElseFromFiring() {
        List<String> parcels = IntStream.range(0, 40).mapToObj(i -> held()).toList();
        String stuck = parcels.get(17);
        execute("ALTER TABLE event ADD CONSTRAINT stuck CHECK (type <> 'parcel.lapse' OR resource_id <> '" + stuck + "')");
        try {
            advance(Duration.ofDays(5));
            eventually(() -> assertThat(parcels).allSatisfy(
                    parcel -> assertThat(state(parcel)).isEqualTo(parcel.equals(stuck) ? "HELD" : "GIVEN_UP")));
        } finally {
            execute("ALTER TABLE event DROP CONSTRAINT stuck");
        }
        eventually(() -> assertThat(parcels).allSatisfy(parcel -> assertThat(count(GIVEN_UP.formatted(parcel))).isEqualTo(1)));
    }

    @Test
    void aTimerThatDoesNotFireShows() {
        try {
            execute("INSERT INTO deadline (resource, resource_id, kind, due_at, claimed_until) VALUES "
                    + "('parcel', 'stuck', 'PATIENCE', now() - interval '1 hour', now() + interval '1 day')");
            eventually(() -> assertThat(Double.parseDouble(given().get("/q/metrics").asString().lines()
                    .filter(line -> line.startsWith("deadline_oldest_seconds")).findFirst().orElseThrow()
                    .replaceFirst(".* ", ""))).isGreaterThan(3_500));
        } finally {
            execute("DELETE FROM deadline WHERE resource_id = 'stuck'");
        }
    }

    @Test
    void aMillionPendingTimersAreNotLookedAt() {
        try {
            execute("INSERT INTO deadline (resource, resource_id, kind, due_at) "
                    + "SELECT 'parcel', 'pending_' || n, 'PATIENCE', timestamptz '9999-01-01' FROM generate_series(1, 1000000) n");
            execute("ANALYZE deadline");
            assertThat(query("EXPLAIN (FORMAT JSON) SELECT resource, resource_id, kind FROM deadline WHERE due_at <= now() "
                    + "AND (claimed_until IS NULL OR claimed_until < clock_timestamp()) ORDER BY due_at LIMIT 500 "
                    + "FOR UPDATE SKIP LOCKED")).contains("Index Scan", "deadline_due").doesNotContain("Seq Scan");
            String parcel = held();
            advance(Duration.ofDays(5));
            eventually(() -> assertThat(state(parcel)).isEqualTo("GIVEN_UP"));
        } finally {
            execute("DELETE FROM deadline WHERE resource_id LIKE 'pending_%'");
        }
    }
}
