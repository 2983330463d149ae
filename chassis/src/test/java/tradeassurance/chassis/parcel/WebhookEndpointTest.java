package tradeassurance.chassis.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static tradeassurance.chassis.parcel.ParcelClient.as;
import static tradeassurance.chassis.parcel.ParcelClient.asWithKey;
import static tradeassurance.chassis.parcel.ParcelClient.count;
import static tradeassurance.chassis.parcel.WebhookClient.ENDPOINTS;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.chassis.testing.WebhookReceiver;

/** Endpoints are their owner's alone, and their secrets are told once. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WebhookEndpointTest {

    /** Nobody listens there. */
    private static final String NOWHERE = "http://127.0.0.1:1/";
    private static final int MOST = 16;

    @Test
    void aSecretIsToldOnceAndKeptNowhere() {
        String party = WebhookClient.stranger();
        String key = UUID.randomUUID().toString();
        String body = "{\"url\":\"" + NOWHERE + "\",\"description\":\"ours\"}";
        JsonPath first = asWithKey(party, "BUYER", key).body(body).post(ENDPOINTS).then().statusCode(201)
                .header("ETag", equalTo("\"v1\"")).header("Location", startsWith("webhook-endpoints/whe_"))
                .body("secret", startsWith("whsec_")).body("enabled", equalTo(true)).extract().jsonPath();
        String path = ENDPOINTS + "/" + first.getString("id");
        asWithKey(party, "BUYER", key).body(body).post(ENDPOINTS).then().statusCode(201)
                .header("Idempotent-Replayed", equalTo("true")).body("id", equalTo(first.getString("id")))
                .body("secret", nullValue());
        as(party, "BUYER").get(path).then().statusCode(200).body("secret", nullValue()).body("description", equalTo("ours"));

        String rotation = UUID.randomUUID().toString();
        String second = asWithKey(party, "BUYER", rotation).body("{}").post(path + "/secret-rotations").then().statusCode(201)
                .body("secret", startsWith("whsec_")).body("overlap", equalTo("PT24H")).extract().path("secret");
        asWithKey(party, "BUYER", rotation).body("{}").post(path + "/secret-rotations").then().statusCode(201)
                .header("Idempotent-Replayed", equalTo("true")).body("secret", nullValue());
        assertThat(count("SELECT count(*) FROM once WHERE body LIKE '%whsec_%'")).isZero();
        for (String secret : List.of(first.getString("secret"), second)) {
            assertThat(count("SELECT count(*) FROM webhook_secret s WHERE s::text LIKE '%" + secret.substring(6) + "%'"))
                    .isZero();
        }
    }

    @Test
    void anothersEndpointIsNoEndpoint() {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            WebhookClient owner = WebhookClient.added(receiver.url("/owner"));
            owner.holds();
            eventually(() -> assertThat(owner.log().getList("items")).hasSize(1));
            String delivery = owner.log().getString("items[0].id");
            for (String role : List.of("BUYER", "OPERATOR")) {
                String stranger = WebhookClient.stranger();
                as(stranger, role).get(owner.path()).then().statusCode(404);
                as(stranger, role).header("If-Match", "\"v1\"").body("{}").patch(owner.path()).then().statusCode(404);
                as(stranger, role).header("If-Match", "\"v1\"").delete(owner.path()).then().statusCode(404);
                as(stranger, role).body("{}").post(owner.path() + "/secret-rotations").then().statusCode(404);
                as(stranger, role).get(owner.path() + "/deliveries").then().statusCode(404);
                as(stranger, role).post("/v1/webhook-deliveries/" + delivery + "/redeliveries").then().statusCode(404);
                as(stranger, role).get(ENDPOINTS).then().statusCode(200).body("items", equalTo(List.of()));
            }
            as(owner.party(), "MEDIATOR").get(owner.path()).then().statusCode(403);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"url":"http://10.0.0.1/"}                                                         | 422 | url-not-allowed    | /url
            {"url":"https://169.254.169.254/"}                                                 | 422 | url-not-allowed    | /url
            {"url":"https://u:p@example.com/"}                                                 | 422 | url-not-allowed    | /url
            {"url":"http://127.0.0.1:1/","event_types":["parcel.held","parcel.hold"]}          | 422 | unknown-event-type | /event_types/1
            {"url":"http://127.0.0.1:1/","event_types":["order.*"]}                            | 422 | unknown-event-type | /event_types/0
            {"url":"http://127.0.0.1:1/","event_types":["*"]}                                  | 422 | unknown-event-type | /event_types/0
            {"event_types":["parcel.*"]}                                                       | 400 | malformed-request  | /url
            {"url":"http://127.0.0.1:1/","events":["parcel.*"]}                                | 400 | malformed-request  | /events
            """)
    void badInputIsToldByPointer(String body, int status, String code, String pointer) {
        String party = WebhookClient.stranger();
        as(party, "SUPPLIER").body(body).post(ENDPOINTS).then().statusCode(status).body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer));
        as(party, "SUPPLIER").get(ENDPOINTS).then().body("items", equalTo(List.of()));
    }

    @Test
    void aPartyHasSoManyEndpointsHoweverFastItAsks() throws Exception {
        String party = WebhookClient.stranger();
        ExecutorService clients = Executors.newFixedThreadPool(MOST);
        try {
            List<Integer> answers = clients.invokeAll(IntStream.range(0, MOST + 8).mapToObj(
                    i -> (java.util.concurrent.Callable<Integer>) () -> WebhookClient.add(party, "BUYER", NOWHERE).extract()
                            .statusCode())
                    .toList()).stream().map(WebhookEndpointTest::got).toList();
            assertThat(answers).filteredOn(status -> status == 201).hasSize(MOST);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(8);
        } finally {
            clients.shutdownNow();
        }
        JsonPath page = as(party, "BUYER").get(ENDPOINTS + "?limit=10").then().extract().jsonPath();
        String rest = ENDPOINTS + "?limit=10&cursor=" + page.getString("next");
        as(party, "BUYER").get(rest).then().body("items.size()", equalTo(MOST - 10)).body("next", nullValue());
        String one = ENDPOINTS + "/" + page.getString("items[0].id");
        as(party, "BUYER").header("If-Match", "\"v1\"").delete(one).then().statusCode(204);
        as(party, "BUYER").get(one).then().statusCode(404);
        WebhookClient.add(party, "BUYER", NOWHERE).statusCode(201);
        WebhookClient.add(party, "BUYER", NOWHERE).statusCode(409).body("code", equalTo("too-many-endpoints"));
    }

    private static int got(java.util.concurrent.Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aChangeMustHaveSeenThePresentVersion() {
        WebhookClient buyer = WebhookClient.added(NOWHERE, "parcel.held");
        as(buyer.party(), "BUYER").body("{}").patch(buyer.path()).then().statusCode(428);
        buyer.patched("{\"description\":\"new\",\"event_types\":[]}").statusCode(200).header("ETag", equalTo("\"v2\""))
                .body("description", equalTo("new")).body("event_types", equalTo(List.of())).body("url", equalTo(NOWHERE));
        as(buyer.party(), "BUYER").header("If-Match", "\"v1\"").body("{}").patch(buyer.path()).then().statusCode(412)
                .body("current_version", equalTo(2));
        buyer.patched("{\"url\":\"https://10.0.0.1/\"}").statusCode(422);
        buyer.patched("{\"enabled\":false}").statusCode(200).body("enabled", equalTo(false))
                .body("disabled_because", equalTo("BY_OWNER"));
    }

    @Test
    void whatHappensWhileItIsDisabledIsDeliveredAfterwards() {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            WebhookClient buyer = WebhookClient.added(receiver.url("/paused"));
            buyer.patched("{\"enabled\":false}").statusCode(200);
            buyer.holds();
            buyer.holds();
            eventually(() -> assertThat(buyer.feed()).hasSize(2));
            assertThat(receiver.received("/paused")).isEmpty();
            buyer.patched("{\"enabled\":true}").statusCode(200).body("disabled_because", nullValue());
            eventually(() -> assertThat(receiver.received("/paused")).hasSize(2));
        }
    }

    @Test
    void theLogIsReadPageByPageNewestFirst() {
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            WebhookClient buyer = WebhookClient.added(receiver.url("/log"));
            IntStream.range(0, 5).forEach(i -> buyer.holds());
            eventually(() -> assertThat(buyer.log().getList("items.state")).hasSize(5).containsOnly("DELIVERED"));
            String log = buyer.path() + "/deliveries";
            JsonPath page = as(buyer.party(), "BUYER").get(log + "?limit=3&state=DELIVERED").then().extract().jsonPath();
            assertThat(page.getList("items.event_id", String.class))
                    .containsExactly(buyer.feed().get(4), buyer.feed().get(3), buyer.feed().get(2));
            as(buyer.party(), "BUYER").get(log + "?limit=3&cursor=" + page.getString("next")).then().statusCode(200)
                    .body("items.event_id", equalTo(List.of(buyer.feed().get(1), buyer.feed().get(0))))
                    .body("next", nullValue());
            as(buyer.party(), "BUYER").get(log + "?state=WAITING").then().body("items", equalTo(List.of()));
            as(buyer.party(), "BUYER").get(log + "?cursor=x").then().statusCode(400);
            as(buyer.party(), "BUYER").get(log + "?state=LOST").then().statusCode(400);
        }
    }
}
