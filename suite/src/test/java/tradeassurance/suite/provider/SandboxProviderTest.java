package tradeassurance.suite.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;

/** Every way in which money can go wrong, over real HTTP. */
class SandboxProviderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Inbox inbox;
    private SandboxProvider provider;

    @BeforeEach
    void start() throws IOException {
        inbox = new Inbox();
        provider = SandboxProvider.start(0, folder, Inbox.SECRET, InstantSource.fixed(NOON));
    }

    @AfterEach
    void stop() {
        provider.close();
        inbox.close();
    }

    @ParameterizedTest(name = "{0}: {1}, {2} received, {3}")
    @CsvSource(textBlock = """
            tok_visa,            charge.settled, 100.00,
            tok_mastercard,      charge.settled, 100.00,
            tok_notify_first,    charge.settled, 100.00,
            tok_slow_50,         charge.settled, 100.00,
            tok_short_250,       charge.settled, 97.50,
            tok_declined,        charge.failed,  0.00,   card_declined
            """)
    void aCardDecidesWhatBecomesOfTheCharge(String card, String type, String received, String reason) throws Exception {
        assertThat(charge("pay_1", card).statusCode()).isEqualTo(202);

        JsonObject told = inbox.next();
        assertThat(told.getString("type")).isEqualTo(type);
        assertThat(told.getString("reference")).isEqualTo("pay_1");
        assertThat(told.getJsonObject("amount").getString("amount")).isEqualTo("100.00");
        assertThat(told.getJsonObject("received_amount").getString("amount")).isEqualTo(received);
        assertThat(told.getString("reason")).isEqualTo(reason);
        assertThat(told.getString("occurred_at")).isEqualTo(NOON.toString());
        assertThat(told.getString("timestamp")).isEqualTo(String.valueOf(NOON.getEpochSecond()));
        assertThat(told.getString("webhook-id")).isEqualTo(told.getString("id"));
        assertThat(told.getBoolean("signed")).isTrue();
        assertThat(body(get("/v1/charges/pay_1")).getString("status"))
                .isEqualTo(type.equals("charge.settled") ? "SETTLED" : "FAILED");
    }

    @ParameterizedTest(name = "{0} {1}: the buyer {2}, {3}")
    @CsvSource(textBlock = """
            PAYPAL,          ,           agreements, charge.agreed charge.settled
            PAYPAL,          ,           refusals,   charge.failed
            ONLINE_BANKING,  US,         agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, TRUSTLY,    agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, IDEAL,      agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, SOFORT,     agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, BANCONTACT, agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, GIROPAY,    agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, P24,        agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, EPS,        agreements, charge.agreed charge.settled
            ONLINE_TRANSFER, PAYU,       refusals,   charge.failed
            CARD,            ,           agreements, charge.agreed charge.settled
            """)
    void theBuyerAgreesWhereItIsSentTo(String method, String via, String answer, String told) throws Exception {
        JsonObject order = order("pay_1", "100.00", "EUR").put("method", method).put("via", via);
        JsonObject asked = body(post("/v1/charges", method.equals("CARD") ? order.put("card_token", "tok_challenge") : order));
        assertThat(asked.getString("status")).isEqualTo("REQUIRES_ACTION");
        String there = URI.create(asked.getString("redirect_url")).getPath();
        quiet();
        assertThat(inbox.arrived()).isEmpty();

        assertThat(post(there + "/" + answer, new JsonObject()).statusCode()).isEqualTo(200);
        for (String type : told.split(" ")) {
            assertThat(inbox.next().getString("type")).isEqualTo(type);
        }
        assertThat(post(there + "/" + answer, new JsonObject()).statusCode()).isEqualTo(409);
        assertThat(post("/v1/redirects/pay_9/" + answer, new JsonObject()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}: {1}, {2} paid out, {3}")
    @CsvSource(textBlock = """
            ba_1,            payout.succeeded, 100.00,
            ba_notify_first, payout.succeeded, 100.00,
            ba_slow_50,      payout.succeeded, 100.00,
            ba_declined,     payout.failed,    0.00,   account_closed
            """)
    void anAccountDecidesWhatBecomesOfThePayout(String account, String type, String paid, String reason) throws Exception {
        assertThat(post("/v1/payouts", order("pyt_1", "100.00", "USD").put("bank_account", account)).statusCode())
                .isEqualTo(202);
        JsonObject told = inbox.next();
        assertThat(told.getString("type")).isEqualTo(type);
        assertThat(told.getJsonObject("received_amount").getString("amount")).isEqualTo(paid);
        assertThat(told.getString("reason")).isEqualTo(reason);
        assertThat(told.getBoolean("signed")).isTrue();
        assertThat(body(get("/v1/payouts/pyt_1")).getString("status"))
                .isEqualTo(type.equals("payout.succeeded") ? "SUCCEEDED" : "FAILED");
    }

    @Test
    void aPayoutIsMadeOnceAndToAnAccountThatThereIs() throws Exception {
        JsonObject payout = order("pyt_1", "100.00", "USD").put("bank_account", "ba_1");
        assertThat(post("/v1/payouts", payout).statusCode()).isEqualTo(202);
        assertThat(post("/v1/payouts", payout).statusCode()).isEqualTo(202);
        assertThat(inbox.next().getString("type")).isEqualTo("payout.succeeded");
        quiet();
        assertThat(inbox.arrived()).isEmpty();
        assertThat(post("/v1/payouts", order("pyt_1", "99.00", "USD").put("bank_account", "ba_1")).statusCode()).isEqualTo(409);
        assertThat(post("/v1/payouts", order("pyt_2", "1.00", "USD").put("bank_account", "ba_refused")).statusCode())
                .isEqualTo(422);
        assertThat(get("/v1/payouts/pyt_2").statusCode()).isEqualTo(404);
        assertThat(post("/v1/payouts", order("pyt_3", "1.00", "USD")).statusCode()).isEqualTo(400);
    }

    @Test
    void whatNobodyHasAgreedToIsForgottenAndNeverSettles() throws Exception {
        post("/v1/charges", order("pay_1", "100.00", "USD").put("method", "PAYPAL"));
        provider.close();
        provider = SandboxProvider.start(0, folder, Inbox.SECRET, InstantSource.fixed(NOON));
        assertThat(body(get("/v1/charges/pay_1")).getString("status")).isEqualTo("REQUIRES_ACTION");
        assertThat(body(post("/v1/charges/pay_1/cancellations", new JsonObject())).getString("status")).isEqualTo("FAILED");
        assertThat(post("/v1/redirects/pay_1/agreements", new JsonObject()).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest(name = "{0} through {1}: {2}")
    @CsvSource({ "WESTERN_UNION,, 202", "CHEQUE,, 422", "ONLINE_TRANSFER,, 422", "ONLINE_TRANSFER, KLARNA, 422",
            "WIRE_TRANSFER,, 422" })
    void onlyWhatIsServedIsTaken(String method, String via, int status) throws Exception {
        assertThat(post("/v1/charges", order("pay_1", "100.00", "USD").put("method", method).put("via", via)).statusCode())
                .isEqualTo(status);
    }

    @Test
    void aRefusedCardIsRefusedAtOnceAndNotCharged() throws Exception {
        assertThat(charge("pay_1", "tok_refused").statusCode()).isEqualTo(402);
        assertThat(get("/v1/charges/pay_1").statusCode()).isEqualTo(404);
    }

    @Test
    void aDuplicateIsToldThreeTimesUnderOneId() throws Exception {
        charge("pay_1", "tok_duplicate");

        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            ids.add(inbox.next().getString("webhook-id"));
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void aLostResponseIsAChargeAllTheSame() throws Exception {
        assertThatThrownBy(() -> charge("pay_1", "tok_lost_response")).isInstanceOf(IOException.class);

        assertThat(inbox.next().getString("type")).isEqualTo("charge.settled");
    }

    @Test
    void theNotificationOvertakesTheAnswer() throws Exception {
        charge("pay_1", "tok_notify_first");

        assertThat(inbox.arrived()).hasSize(1);
    }

    @Test
    void aSilentChargeSettlesAndTellsNobody() throws Exception {
        charge("pay_1", "tok_silent");
        quiet();

        assertThat(body(get("/v1/charges/pay_1")).getString("status")).isEqualTo("SETTLED");
        assertThat(inbox.arrived()).isEmpty();
    }

    @Test
    void theSameReferenceIsTheSameCharge() throws Exception {
        charge("pay_1", "tok_visa");
        inbox.next();

        assertThat(body(charge("pay_1", "tok_visa")).getString("status")).isEqualTo("SETTLED");
        assertThat(charge("pay_1", "tok_mastercard").statusCode()).isEqualTo(409);
        assertThat(inbox.arrived()).isEmpty();
    }

    @Test
    void whatIsNotTakenIsToldAgain() throws Exception {
        inbox.refuseNext(2);
        charge("pay_1", "tok_visa");

        assertThat(inbox.next().getString("type")).isEqualTo("charge.settled");
    }

    @Test
    void aCancelledChargeNeverSettles() throws Exception {
        charge("pay_1", "tok_slow_300000");
        charge("pay_2", "tok_visa");
        inbox.next();

        assertThat(body(post("/v1/charges/pay_1/cancellations", new JsonObject())).getString("status")).isEqualTo("FAILED");
        assertThat(post("/v1/charges/pay_2/cancellations", new JsonObject()).statusCode()).isEqualTo(409);
        assertThat(body(get("/v1/charges/pay_1")).getString("reason")).isEqualTo("cancelled");
    }

    @Test
    void refundsNeverExceedWhatWasReceived() throws Exception {
        charge("pay_1", "tok_short_1000");
        inbox.next();

        assertThat(refund("ref_1", "pay_1", "60.00").statusCode()).isEqualTo(202);
        assertThat(refund("ref_2", "pay_1", "30.01").statusCode()).isEqualTo(422);
        assertThat(refund("ref_3", "pay_1", "30.00").statusCode()).isEqualTo(202);
        assertThat(refund("ref_4", "pay_1", "0.01").statusCode()).isEqualTo(422);
        assertThat(refund("ref_5", "pay_9", "1.00").statusCode()).isEqualTo(422);
        assertThat(Set.of(inbox.next().getString("reference"), inbox.next().getString("reference")))
                .isEqualTo(Set.of("ref_1", "ref_3"));
        assertThat(body(get("/v1/refunds/ref_1")).getString("status")).isEqualTo("SUCCEEDED");
    }

    @Test
    void aFailedRefundGivesNothingBack() throws Exception {
        charge("pay_1", "tok_refund_declined");
        inbox.next();
        refund("ref_1", "pay_1", "100.00");

        assertThat(inbox.next().getString("type")).isEqualTo("refund.failed");
        assertThat(refund("ref_2", "pay_1", "100.00").statusCode()).isEqualTo(202);
    }

    @Test
    void switchesHoldForEveryCard() throws Exception {
        put("/v1/faults", new JsonObject().put("decline", true).put("duplicate", true));
        charge("pay_1", "tok_visa");
        assertThat(inbox.next().getString("type")).isEqualTo("charge.failed");
        inbox.next();
        inbox.next();
        assertThat(body(get("/v1/faults")).getBoolean("decline")).isTrue();

        send(HttpRequest.newBuilder(uri("/v1/faults")).DELETE());
        charge("pay_2", "tok_visa");
        assertThat(inbox.next().getString("type")).isEqualTo("charge.settled");
        assertThat(put("/v1/faults", new JsonObject().put("declin", true)).statusCode()).isEqualTo(400);
    }

    @Test
    void aRestartForgetsNothingNotEvenAfterATornLine() throws Exception {
        charge("pay_1", "tok_visa");
        inbox.next();
        put("/v1/test-clocks", new JsonObject().put("now", NOON.plus(Duration.ofDays(30)).toString()));
        charge("pay_2", "tok_slow_400");
        provider.close();
        Files.writeString(folder.resolve("journal.jsonl"), "{\"kind\":\"CHAR", StandardOpenOption.APPEND);

        provider = SandboxProvider.start(0, folder, Inbox.SECRET, InstantSource.fixed(NOON));

        assertThat(inbox.next().getString("reference")).isEqualTo("pay_2");
        assertThat(body(charge("pay_1", "tok_visa")).getString("status")).isEqualTo("SETTLED");
        assertThat(body(get("/v1/test-clocks")).getString("now")).isEqualTo("2026-03-31T12:00:00Z");
        quiet();
        provider.close();
        provider = SandboxProvider.start(0, folder, Inbox.SECRET, InstantSource.fixed(NOON));
        assertThat(body(get("/v1/charges/pay_2")).getString("status")).isEqualTo("SETTLED");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({ "0.00, USD, tok_visa", "1.001, USD, tok_visa", "ten, USD, tok_visa", "1.00, USE, tok_visa",
            "1.5, JPY, tok_visa" })
    void whatMakesNoSenseIsRefused(String amount, String currency, String card) throws Exception {
        assertThat(post("/v1/charges", order("pay_1", amount, currency).put("card_token", card)).statusCode()).isEqualTo(400);
    }

    private void quiet() throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!body(get("/v1/test-clocks")).getBoolean("quiet")) {
            assertThat(System.nanoTime()).as("the provider is quiet in time").isLessThan(deadline);
        }
    }

    private HttpResponse<String> charge(String reference, String card) throws Exception {
        return post("/v1/charges", order(reference, "100.00", "USD").put("card_token", card));
    }

    private HttpResponse<String> refund(String reference, String charge, String amount) throws Exception {
        return post("/v1/refunds", order(reference, amount, "USD").put("charge_reference", charge));
    }

    private JsonObject order(String reference, String amount, String currency) {
        return new JsonObject().put("reference", reference).put("notify_url", inbox.url())
                .put("amount", new JsonObject().put("amount", amount).put("currency", currency));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private HttpResponse<String> post(String path, JsonObject body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    private HttpResponse<String> put(String path, JsonObject body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject body(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    private URI uri(String path) {
        return URI.create(provider.url() + path);
    }
}
