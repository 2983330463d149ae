package tradeassurance.chassis.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.parcel.ParcelClient.as;
import static tradeassurance.chassis.parcel.ParcelClient.count;
import static tradeassurance.chassis.parcel.ParcelClient.execute;
import static tradeassurance.chassis.parcel.ParcelClient.held;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.FakePeers.Asked;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** A call written with a change is made at least once, in order, and in trouble holds up only its own aggregate. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OutboxTest {

    @BeforeEach
    void forget() {
        FakePeers.reset();
        execute("DELETE FROM outbox");
    }

    private static List<String> told(String parcel) {
        return FakePeers.asked("POST /v1/told/" + parcel).stream().map(asked -> asked.body().get("what").asText()).toList();
    }

    private static long waiting(String parcel) {
        return count("SELECT count(*) FROM outbox WHERE resource_id = '" + parcel + "'");
    }

    @Test
    void aFailedCallIsRepeatedUnderTheSameKeyAndTheNextOneWaitsForIt() {
        String parcel = held();
        as("b1", "BUYER").post("/v1/parcels/" + parcel + "/notes").then().statusCode(201);
        eventually(() -> assertThat(told(parcel)).hasSizeGreaterThan(3));
        assertThat(told(parcel)).containsOnly("parcel.held");
        assertThat(FakePeers.asked("POST /v1/told/" + parcel).stream().map(Asked::key).distinct()).hasSize(1);

        FakePeers.answer("POST /v1/told/" + parcel, 200, "");
        eventually(() -> assertThat(waiting(parcel)).isZero());
        assertThat(told(parcel)).endsWith("parcel.held", "parcel.note");
        assertThat(FakePeers.asked("POST /v1/told/" + parcel).stream().map(Asked::key).distinct()).hasSize(2);
    }

    @Test
    void aPoisonedCallHoldsUpOnlyItsOwnAggregate() {
        String poisoned = held();
        String healthy = held();
        FakePeers.answer("POST /v1/told/" + healthy, 200, "");
        eventually(() -> assertThat(waiting(healthy)).isZero());
        assertThat(waiting(poisoned)).isEqualTo(1);
        assertThat(count("SELECT attempts FROM outbox WHERE resource_id = '" + poisoned + "'")).isPositive();
    }

    @Test
    void manyChangesOfOneAggregateAreToldInTheirOrder() {
        String parcel = held();
        FakePeers.answer("POST /v1/told/" + parcel, 200, "");
        for (int i = 0; i < 20; i++) {
            as("b1", "BUYER").post("/v1/parcels/" + parcel + "/notes").then().statusCode(201);
        }
        eventually(() -> assertThat(waiting(parcel)).isZero());
        assertThat(FakePeers.asked("POST /v1/told/" + parcel).stream().map(asked -> asked.body().get("notes").asInt())
                .distinct()).isSorted().hasSize(21);
    }

    @Test
    void aCallThatIsClaimedByADeadProcessIsMadeWhenTheLeaseEnds() {
        String parcel = held();
        eventually(() -> assertThat(told(parcel)).isNotEmpty());
        execute("UPDATE outbox SET claimed_until = clock_timestamp() + interval '1 second', next_attempt_at = clock_timestamp() "
                + "WHERE resource_id = '" + parcel + "'");
        FakePeers.answer("POST /v1/told/" + parcel, 200, "");
        eventually(() -> assertThat(waiting(parcel)).isZero());
    }

    @Test
    void whatIsRefusedLeavesNoCall() {
        String parcel = held();
        as("b2", "BUYER").post("/v1/parcels/" + parcel + "/notes").then().statusCode(404);
        assertThat(waiting(parcel)).isLessThanOrEqualTo(1);
        assertThat(count("SELECT count(*) FROM event WHERE resource_id = '" + parcel + "'")).isEqualTo(1);
    }
}
