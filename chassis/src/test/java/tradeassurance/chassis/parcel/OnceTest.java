package tradeassurance.chassis.parcel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.chassis.parcel.ParcelClient.WORTH;
import static tradeassurance.chassis.parcel.ParcelClient.asWithKey;
import static tradeassurance.chassis.parcel.ParcelClient.count;
import static tradeassurance.chassis.parcel.ParcelClient.held;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** A request with a key takes effect once (INV11). */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OnceTest {

    private static final int REPEATS = 50;

    @Test
    void fiftyRepeatsAtOnceMakeOneEffectAndFiftyEqualAnswers() throws Exception {
        String parcel = held();
        String key = UUID.randomUUID().toString();
        Callable<Response> note = () -> asWithKey("b1", "BUYER", key).post("/v1/parcels/" + parcel + "/notes");
        ExecutorService clients = Executors.newFixedThreadPool(REPEATS);
        try {
            List<Response> answers = clients.invokeAll(IntStream.range(0, REPEATS).mapToObj(i -> note).toList()).stream()
                    .map(OnceTest::got).toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
            assertThat(answers.stream().map(answer -> answer.body().asString()).distinct()).hasSize(1);
            assertThat(answers.stream().map(answer -> answer.header("ETag")).distinct()).containsExactly("\"v2\"");
            assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replayed") == null)).hasSize(1);
        } finally {
            clients.shutdownNow();
        }
        assertThat(count("SELECT notes FROM parcel WHERE id = '" + parcel + "'")).isEqualTo(1);
    }

    private static Response got(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        asWithKey("b1", "BUYER", key).body(WORTH).post("/v1/parcels").then().statusCode(201);
        asWithKey("b1", "BUYER", key).body(WORTH.replace("10.00", "11.00")).post("/v1/parcels").then().statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        asWithKey("b1", "BUYER", key).body(WORTH.replace(" ", "")).post("/v1/parcels").then().statusCode(201)
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void theSameKeyOfAnotherPartyIsAnotherKey() {
        String key = UUID.randomUUID().toString();
        String mine = asWithKey("b1", "BUYER", key).body(WORTH).post("/v1/parcels").then().extract().path("id");
        String yours = asWithKey("b2", "BUYER", key).body(WORTH).post("/v1/parcels").then().extract().path("id");
        assertThat(mine).isNotEqualTo(yours);
    }

    @Test
    void aRefusalKeepsNoKeyBecauseNothingHasHappened() {
        String parcel = held();
        String key = UUID.randomUUID().toString();
        asWithKey("b1", "BUYER", UUID.randomUUID().toString()).post("/v1/parcels/" + parcel + "/sendings").then()
                .statusCode(201);
        asWithKey("b1", "BUYER", key).post("/v1/parcels/" + parcel + "/notes").then().statusCode(409)
                .header("Idempotent-Replayed", nullValue());
        assertThat(count("SELECT count(*) FROM once WHERE key = '" + key + "'")).isZero();
        assertThat(count("SELECT count(*) FROM event WHERE resource_id = '" + parcel + "'")).isEqualTo(2);
    }

    @Test
    void aKeyIsNeededAndBounded() {
        given().auth().oauth2(FakePeers.token("b1", "BUYER")).contentType("application/json").body(WORTH)
                .post("/v1/parcels").then().statusCode(400).body("code", equalTo("idempotency-key-missing"));
        asWithKey("b1", "BUYER", "k".repeat(256)).body(WORTH).post("/v1/parcels").then().statusCode(400);
    }

    @Test
    void anEditMustHaveSeenThePresentVersion() {
        String parcel = held();
        var buyer = FakePeers.token("b1", "BUYER");
        String path = "/v1/parcels/" + parcel + "/notes";
        given().auth().oauth2(buyer).put(path).then().statusCode(428).body("code", equalTo("precondition-required"));
        given().auth().oauth2(buyer).header("If-Match", "\"v1\"").put(path).then().statusCode(200).header("ETag", "\"v2\"");
        given().auth().oauth2(buyer).header("If-Match", "\"v1\"").put(path).then().statusCode(412)
                .body("code", equalTo("stale-version")).body("current_version", equalTo(2));
        given().auth().oauth2(buyer).header("If-Match", "v1").put(path).then().statusCode(400);
    }
}
