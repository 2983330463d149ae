package tradeassurance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What a provider says, and what is done where it says nothing. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ProvidersWordHttpTest {

    @Test
    void aProviderThatRefusesOrDeclinesIsUndoneEverywhere() {
        Trade trade = Trade.payable("100.00", "50.00");
        FakePeers.answer("POST /v1/charges", 402, "{\"code\":\"card-refused\",\"detail\":\"no\"}");
        String refused = trade.pay("100.00");
        trade.comesTo(refused, "FAILED");
        FakePeers.answer("POST /v1/charges", 202, "{\"status\":\"PENDING\"}");
        String declined = trade.pay("100.00");
        eventually(() -> assertThat(Trade.charges(declined)).hasSize(1));
        Trade.tell("charge.failed", declined, "102.99").statusCode(204);
        trade.comesTo(declined, "FAILED");
        trade.payment(refused).body("failure.code", equalTo("card-refused"));
        trade.payment(declined).body("failure.detail", equalTo("card_declined"));
        eventually(() -> {
            assertThat(FakePeers.asked("POST /v1/reservations/" + refused + "/releases")).hasSize(1);
            assertThat(FakePeers.asked("POST /v1/reservations/" + declined + "/releases")).hasSize(1);
            assertThat(FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results"))
                    .extracting(told -> told.body().get("outcome").asText()).containsExactly("FAILED", "FAILED");
        });
        trade.account().body("received.amount", equalTo("0.00"));
        Trade.tell("charge.settled", declined, "102.99").statusCode(409);
    }

    @Test
    void anUnknownOutcomeIsAskedForAndNeverChargedTwice() {
        Trade trade = Trade.payable("100.00", "50.00");
        FakePeers.answer("POST /v1/charges", 500, "{}");
        String id = trade.begin("100.00");
        eventually(() -> assertThat(FakePeers.asked("GET /v1/charges/" + id)).isNotEmpty());
        assertThat(Trade.charges(id)).hasSize(1);
        trade.payment(id).body("status", equalTo("PROCESSING"));
        FakePeers.answer("POST /v1/charges/" + id + "/cancellations", 404, "{\"code\":\"not-found\"}");
        // A provider that has failed several times is left alone for a moment: until then the answer is 503.
        eventually(() -> trade.asBuyer().post("/v1/payments/" + id + "/cancellations").then().statusCode(409)
                .body("code", equalTo("too-late-to-cancel")));
        FakePeers.answer("GET /v1/charges/" + id, 404, "{\"code\":\"not-found\"}");
        eventually(() -> assertThat(Trade.charges(id)).hasSizeGreaterThan(1));
        FakePeers.answer("GET /v1/charges/" + id, 200,
                "{\"status\":\"SETTLED\",\"received_amount\":" + Trade.usd("102.99") + "}");
        trade.comesTo(id, "SETTLED");
    }

    @Test
    void theJanitorAsksWhatNobodyHasTold() {
        Trade trade = Trade.payable("100.00", "50.00");
        String id = trade.pay("100.00");
        eventually(() -> assertThat(Trade.charges(id)).hasSize(1));
        FakePeers.answer("GET /v1/charges/" + id, 200, "{\"status\":\"PENDING\"}");
        Trade.advance(Duration.ofHours(3));
        eventually(() -> assertThat(FakePeers.asked("GET /v1/charges/" + id)).isNotEmpty());
        trade.payment(id).body("overdue", equalTo(true)).body("status", equalTo("PROCESSING"));
        FakePeers.answer("GET /v1/charges/" + id, 200, "{\"status\":\"SETTLED\"}");
        Trade.advance(Duration.ofHours(12));
        trade.comesTo(id, "SETTLED");
        trade.asBuyer().get("/v1/payments/" + id + "/timeline").then()
                .body("items.collect { it.type }", hasItem("payment.overdue"));
    }

    @Test
    void moneyThatComesShortLeavesTheOrderShort() {
        Trade trade = Trade.payable("100.00", "70.00");
        String id = trade.settled("100.00", "82.99");
        trade.payment(id).body("received.amount", equalTo("80.00")).body("advanced.amount", equalTo("70.00"));
        eventually(() -> assertThat(FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results")).singleElement()
                .satisfies(told -> assertThat(told.body().get("amount").get("amount").asText()).isEqualTo("80.00")));
    }

    @Test
    void manyNotificationsAtOnceAreOneSettlement() {
        Trade trade = Trade.payable("100.00", "50.00");
        String id = trade.pay("100.00");
        eventually(() -> assertThat(Trade.charges(id)).hasSize(1));
        List<CompletableFuture<Integer>> told = IntStream.range(0, 16).mapToObj(i -> CompletableFuture
                .supplyAsync(() -> Trade.tell("charge.settled", id, "102.99").extract().statusCode())).toList();
        assertThat(told.stream().map(CompletableFuture::join)).containsOnly(204);
        trade.asBuyer().get("/v1/ledger-entries?order_id=" + trade.order()).then().body("items", hasSize(4));
    }

    @Test
    void onlyTheProvidersWordCounts() {
        Trade trade = Trade.payable("100.00", "50.00");
        String id = trade.pay("100.00");
        eventually(() -> assertThat(Trade.charges(id)).hasSize(1));
        long now = Instant.now().getEpochSecond();
        byte[] forged = "another-secret-of-thirty-two-byt".getBytes(StandardCharsets.UTF_8);
        byte[] right = "the-secret-of-the-tests-32-bytes".getBytes(StandardCharsets.UTF_8);
        Trade.send("charge.settled", id, "102.99", now, forged).statusCode(401);
        Trade.send("charge.settled", id, "102.99", now - 301, right).statusCode(400);
        Trade.send("charge.settled", id, "102.99", now + 360, right).statusCode(400);
        Trade.send("charge.settled", "pay_unknown", "102.99", now, right).statusCode(404);
        Trade.send("charge.bewitched", id, "102.99", now, right).statusCode(400);
        Trade.send("charge.settled", id, "102.98", now, right).statusCode(204);
        trade.payment(id).body("status", equalTo("SETTLED")).body("received.amount", equalTo("99.99"));
    }
}
