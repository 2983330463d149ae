package tradeassurance.chassis.parcel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.chassis.parcel.ParcelClient.as;
import static tradeassurance.chassis.parcel.ParcelClient.execute;
import static tradeassurance.chassis.parcel.ParcelClient.query;
import static tradeassurance.chassis.parcel.WebhookClient.verifies;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.chassis.testing.WebhookReceiver;
import tradeassurance.chassis.testing.WebhookReceiver.Received;

/** Who asked to be told is told of everything, signed, under one id for each event, until it says that it has it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WebhookDeliveryTest {

    private static final int ATTEMPTS = 13;

    private static WebhookReceiver receiver;

    @BeforeAll
    static void listen() {
        receiver = WebhookReceiver.start();
    }

    @AfterAll
    static void stop() {
        receiver.close();
    }

    private static List<String> ids(String path) {
        return receiver.received(path).stream().map(Received::id).toList();
    }

    @Test
    void everyEventOfThePartyArrivesSignedAndInTheFormOfTheFeed() throws Exception {
        WebhookClient buyer = WebhookClient.added(receiver.url("/all"));
        WebhookClient other = WebhookClient.added(receiver.url("/other"));
        String parcel = buyer.holds();
        as(buyer.party(), "BUYER").post("/v1/parcels/" + parcel + "/notes").then().statusCode(201);
        as(buyer.party(), "BUYER").post("/v1/parcels/" + parcel + "/sendings").then().statusCode(201);
        other.holds();

        eventually(() -> assertThat(ids("/all")).hasSize(3).containsExactlyInAnyOrderElementsOf(buyer.feed()));
        eventually(() -> assertThat(ids("/other")).containsExactlyElementsOf(other.feed()));
        JsonPath feed = as(buyer.party(), "BUYER").get("/v1/events").then().extract().jsonPath();
        ObjectMapper json = new ObjectMapper();
        for (Received post : receiver.received("/all")) {
            assertThat(post.header("content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
            assertThat(verifies(buyer.secret(), post)).isTrue();
            assertThat(verifies(other.secret(), post)).as("by anybody else's secret").isFalse();
            assertThat(json.readTree(post.body())).isEqualTo(json.valueToTree(
                    feed.getMap("items.find { it.id == '" + post.id() + "' }")));
        }
        assertThat(receiver.received("/all")).allSatisfy(post -> assertThat(post.headers()).doesNotContainKey("traceparent"));
    }

    @Test
    void onlyWhatWasAskedForArrives() {
        WebhookClient buyer = WebhookClient.added(receiver.url("/sent"), "parcel.send", "parcel.lapse");
        WebhookClient every = WebhookClient.added(receiver.url("/every"), "parcel.*");
        for (WebhookClient client : List.of(buyer, every)) {
            String parcel = client.holds();
            as(client.party(), "BUYER").post("/v1/parcels/" + parcel + "/sendings").then().statusCode(201);
        }
        eventually(() -> assertThat(ids("/every")).hasSize(2));
        eventually(() -> assertThat(ids("/sent")).containsExactly(buyer.feed().get(1)));
    }

    @Test
    void anOperatorIsToldOfEverybody() {
        String desk = WebhookClient.stranger();
        String id = WebhookClient.add(desk, "OPERATOR", receiver.url("/desk"), "parcel.held").statusCode(201).extract()
                .path("id");
        WebhookClient buyer = WebhookClient.added(receiver.url("/mine"));
        String parcel = buyer.holds();
        eventually(() -> assertThat(receiver.received("/desk")).anySatisfy(post -> assertThat(post.body()).contains(parcel)));
        as(desk, "BUYER").get("/v1/webhook-endpoints/" + id).then().statusCode(404);
        as(desk, "OPERATOR").header("If-Match", "\"v1\"").delete("/v1/webhook-endpoints/" + id).then().statusCode(204);
    }

    @Test
    void whatFailsIsTriedThirteenTimesUnderOneId() {
        AtomicInteger times = new AtomicInteger();
        receiver.answer("/late", post -> times.incrementAndGet() < ATTEMPTS ? 503 : 200);
        WebhookClient buyer = WebhookClient.added(receiver.url("/late"));
        buyer.holds();
        eventually(() -> assertThat(buyer.log().getList("items.state")).containsExactly("DELIVERED"));
        assertThat(ids("/late")).hasSize(ATTEMPTS).containsOnly(buyer.feed().get(0));
        assertThat(receiver.received("/late")).allSatisfy(post -> assertThat(verifies(buyer.secret(), post)).isTrue());
        JsonPath log = buyer.log();
        assertThat(log.getList("items[0].attempts.status", Integer.class)).hasSize(ATTEMPTS).startsWith(503, 503)
                .endsWith(503, 200);
        assertThat(log.getList("items[0].attempts.number", Integer.class)).startsWith(1, 2).endsWith(ATTEMPTS);
        assertThat(log.getString("items[0].attempts[0].answer")).isEqualTo("answered 503");
        assertThat(log.getInt("items[0].attempts[0].duration_ms")).isNotNegative();
        assertThat(buyer.shown().getBoolean("enabled")).isTrue();
    }

    @Test
    void whereNothingComesThroughForAllAttemptsTheEndpointIsDisabledAndCanBeEnabledAgain() {
        receiver.answer("/dead", post -> 500);
        WebhookClient buyer = WebhookClient.added(receiver.url("/dead"));
        buyer.holds();
        eventually(() -> assertThat(buyer.shown().getString("disabled_because")).isEqualTo("EXHAUSTED"));
        JsonPath log = buyer.log();
        assertThat(log.getString("items[0].state")).isEqualTo("EXHAUSTED");
        assertThat(ids("/dead")).hasSize(ATTEMPTS);
        String again = "/v1/webhook-deliveries/" + log.getString("items[0].id") + "/redeliveries";
        as(buyer.party(), "BUYER").post(again).then().statusCode(409).body("current_status", equalTo("DISABLED"));

        buyer.holds();
        receiver.answer("/dead", post -> 200);
        buyer.patched("{\"enabled\":true}").statusCode(200).body("enabled", equalTo(true));
        eventually(() -> assertThat(ids("/dead")).contains(buyer.feed().get(1)));
        as(buyer.party(), "BUYER").post(again).then().statusCode(202).body("state", equalTo("WAITING"));
        eventually(() -> assertThat(buyer.log().getList("items.state")).containsOnly("DELIVERED"));
        assertThat(ids("/dead")).hasSize(ATTEMPTS + 2).endsWith(buyer.feed().get(0));
        assertThat(buyer.log().getList("items[1].attempts")).hasSize(ATTEMPTS + 1);
    }

    @Test
    void whatIsGoneHearsNothingMoreUntilItIsEnabled() {
        receiver.answer("/gone", post -> 410);
        WebhookClient buyer = WebhookClient.added(receiver.url("/gone"));
        buyer.holds();
        eventually(() -> assertThat(buyer.shown().getString("disabled_because")).isEqualTo("GONE"));
        buyer.holds();
        WebhookClient witness = WebhookClient.added(receiver.url("/witness"));
        witness.holds();
        eventually(() -> assertThat(ids("/witness")).hasSize(1));
        assertThat(ids("/gone")).hasSize(1);

        receiver.answer("/gone", post -> 202);
        buyer.patched("{\"enabled\":true}").statusCode(200);
        eventually(() -> assertThat(ids("/gone")).hasSize(3).containsAll(buyer.feed()));
    }

    @Test
    void aRedirectIsAFailureAndNotFollowed() {
        receiver.answer("/moved", post -> 302);
        WebhookClient buyer = WebhookClient.added(receiver.url("/moved"));
        buyer.holds();
        eventually(() -> assertThat(buyer.log().getList("items[0].attempts.status")).contains(302).hasSizeGreaterThan(1));
        assertThat(receiver.received("/elsewhere")).isEmpty();
    }

    @Test
    void whoDiesBetweenPostingAndWritingItDownPostsAgainUnderTheSameId() {
        WebhookClient buyer = WebhookClient.added(receiver.url("/twice"));
        AtomicReference<String> undone = new AtomicReference<>("");
        receiver.answer("/twice", post -> {
            // What the process had claimed is as it was, its outcome is never written: the lease has a second to go.
            if (undone.getAndSet(post.id()).isEmpty()) {
                execute("UPDATE webhook_delivery SET attempts = attempts + 1, claimed_until = clock_timestamp() + interval '1 s', "
                        + "next_attempt_at = clock_timestamp() + interval '1 s' WHERE event_id = '" + post.id() + "'");
                return 500;
            }
            return 200;
        });
        buyer.holds();
        eventually(() -> assertThat(ids("/twice")).hasSize(2));
        assertThat(ids("/twice")).containsOnly(undone.get());
        eventually(() -> assertThat(buyer.log().getString("items[0].state")).isEqualTo("DELIVERED"));
    }

    @Test
    void aSecretGoesOnSigningBesideTheOneThatReplacesIt() {
        WebhookClient buyer = WebhookClient.added(receiver.url("/rotated"));
        String second = rotated(buyer, "{}");
        buyer.holds();
        eventually(() -> assertThat(ids("/rotated")).hasSize(1));
        Received both = receiver.received("/rotated").get(0);
        assertThat(both.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(List.of(verifies(buyer.secret(), both), verifies(second, both))).containsExactly(true, true);

        String third = rotated(buyer, "{\"overlap\":\"PT0S\"}");
        buyer.holds();
        eventually(() -> assertThat(ids("/rotated")).hasSize(2));
        Received last = receiver.received("/rotated").get(1);
        assertThat(List.of(verifies(buyer.secret(), last), verifies(second, last), verifies(third, last)))
                .containsExactly(false, false, true);
    }

    private static String rotated(WebhookClient buyer, String body) {
        return as(buyer.party(), "BUYER").body(body).post(buyer.path() + "/secret-rotations").then().statusCode(201).extract()
                .path("secret");
    }

    @Test
    void whatComesToDeliveriesIsCounted() {
        WebhookClient buyer = WebhookClient.added(receiver.url("/counted"));
        buyer.holds();
        eventually(() -> assertThat(ids("/counted")).hasSize(1));
        eventually(() -> assertThat(given().get("/q/metrics").asString())
                .contains("webhook_deliveries_total{outcome=\"delivered\"}", "webhook_oldest_seconds",
                        "webhook_overdue_seconds"));
        assertThat(query("SELECT count(*) FROM webhook_delivery WHERE endpoint_id = '" + buyer.id() + "'")).isEqualTo("1");
    }
}
