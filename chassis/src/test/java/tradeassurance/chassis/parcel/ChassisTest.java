package tradeassurance.chassis.parcel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static tradeassurance.chassis.parcel.ParcelClient.as;
import static tradeassurance.chassis.parcel.ParcelClient.held;
import static tradeassurance.chassis.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ChassisTest {

    @BeforeEach
    void forget() {
        FakePeers.reset();
    }

    @Test
    void aCallIsMadeAfterTheCommitInTheTraceOfTheRequestAndUnderItsOwnKey() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String id = as("b1", "BUYER").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").body(ParcelClient.WORTH)
                .post("/v1/parcels").then().statusCode(201).extract().path("id");
        FakePeers.answer("POST /v1/told/" + id, 200, "");
        eventually(() -> assertThat(FakePeers.asked("POST /v1/told/" + id)).anySatisfy(asked -> {
            assertThat(asked.authorized()).isTrue();
            assertThat(asked.key()).startsWith("call_");
            assertThat(asked.traceparent()).startsWith("00-" + trace);
            assertThat(asked.body().get("what").asText()).isEqualTo("parcel.held");
        }));
    }

    @Test
    void operatorsCanTellStartedFromAliveFromReadyAndSeeWhatWaits() {
        for (String probe : new String[] { "started", "live", "ready", "well" }) {
            given().get("/q/health/" + probe).then().statusCode(200).body("status", equalTo("UP"));
        }
        given().get("/q/metrics").then().statusCode(200).body(containsString("outbox_waiting"))
                .body(containsString("outbox_poisoned"));
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void anothersParcelIsNoParcel() {
        String id = held();
        as("b2", "BUYER").get("/v1/parcels/" + id).then().statusCode(404).contentType("application/problem+json")
                .body("code", equalTo("not-found"));
        as("b2", "SUPPLIER").get("/v1/parcels/" + id).then().statusCode(403).contentType("application/problem+json");
        given().get("/v1/parcels/" + id).then().statusCode(401);
    }

    /** Also when the true one has just been accepted, and is still remembered. */
    @Test
    void aTokenThatWasTamperedWithIsNone() {
        String id = held();
        String token = FakePeers.token("b1", "BUYER");
        String[] parts = token.split("\\.");
        for (int i = 0; i < 2; i++) {
            given().auth().oauth2(token).get("/v1/parcels/" + id).then().statusCode(200);
            given().auth().oauth2(parts[0] + "." + parts[1] + "." + parts[2].substring(0, 40) + parts[2])
                    .get("/v1/parcels/" + id)
                    .then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
            given().auth().oauth2(parts[0] + "." + FakePeers.token("b2", "BUYER").split("\\.")[1] + "." + parts[2])
                    .get("/v1/parcels/" + id).then().statusCode(401);
        }
    }

    @Test
    void badInputIsToldByPointer() {
        as("b1", "BUYER").body("{\"label\":\"\",\"worth\":null}").post("/v1/parcels").then().statusCode(400)
                .contentType("application/problem+json").body("errors", hasSize(2));
        as("b1", "BUYER").body("{\"label\":\"a\",\"worth\":{\"amount\":\"1.001\",\"currency\":\"USD\"}}").post("/v1/parcels")
                .then().statusCode(400).body("code", equalTo("amount-not-exact"));
        as("b1", "BUYER").body("{\"label\":\"a\",\"wroth\":1}").post("/v1/parcels").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/wroth"));
        as("b1", "BUYER").body("{").post("/v1/parcels").then().statusCode(400).contentType("application/problem+json");
        for (String body : new String[] { "{\"wroth\":1}", "{\"label\":{}}", "{\"worth\":7}", "[]", "7", "{\"label\":",
                "nonsense",
                "{\"label\":" + "[".repeat(5_000) }) {
            as("b1", "BUYER").body(body).post("/v1/parcels").then().statusCode(400)
                    .body("detail", startsWith("the body cannot be read: ")).body(not(containsString("tradeassurance")))
                    .body(not(containsString("Deserial"))).body(not(containsString("java.")));
        }
    }

    @Test
    void aBodyIsNoLargerThanIsTaken() {
        String large = "{\"label\":\"" + "a".repeat(1 << 20) + "\"}";
        as("b1", "BUYER").body(large).post("/v1/parcels").then().statusCode(413).contentType("application/problem+json")
                .body("code", equalTo("too-large")).body("largest_bytes", equalTo(1 << 20));
    }

    @Test
    void whatNoTextCanHoldIsNotTaken() {
        for (String half : new String[] { "\\u0000", "a\\ud83d", "\\ude00a" }) {
            as("b1", "BUYER").body("{\"label\":\"" + half + "\"}").post("/v1/parcels").then().statusCode(400)
                    .body("errors[0].pointer", equalTo("/label"));
        }
        for (String path : new String[] { "par_%00", "%0d%0aX-Header:%20x", "%7F", "a%1Fb" }) {
            as("b1", "BUYER").urlEncodingEnabled(false).get("/v1/parcels/" + path).then().statusCode(400)
                    .contentType("application/problem+json").body("code", equalTo("malformed-request"));
        }
    }

    @Test
    void aFaultOfOurOwnSaysNothingOfTheInside() {
        as("b1", "BUYER").get("/v1/parcels/broken").then().statusCode(500).contentType("application/problem+json")
                .body("code", equalTo("internal-error")).body("trace_id", notNullValue());
    }
}
