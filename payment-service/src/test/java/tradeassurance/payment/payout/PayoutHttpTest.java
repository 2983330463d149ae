package tradeassurance.payment.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.advance;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.Trade.payouts;
import static tradeassurance.payment.Trade.tell;
import static tradeassurance.payment.Trade.usd;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Trade;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class PayoutHttpTest {

    private static Trade advanced() {
        Trade trade = Trade.payable("100.00", "60.00");
        trade.settled("100.00", "102.99");
        return trade;
    }

    private static ValidatableResponse draw(Trade trade, String amount) {
        return trade.asSupplier().body("{\"amount\":" + amount + ",\"bank_account\":\"ba_1\"}").post("/v1/payouts").then();
    }

    private static void shows(Trade trade, String id, String status) {
        eventually(() -> trade.asSupplier().get("/v1/payouts/" + id).then().statusCode(200).body("status", equalTo(status)));
    }

    private static void inOrder() {
        as("desk", "OPERATOR").get("/v1/ledger-checks").then().body("checks.findAll { !it.ok }", equalTo(List.of()));
    }

    @Test
    void aSupplierDrawsAllThatItHasWithoutAFee() {
        Trade trade = advanced();
        String id = draw(trade, usd("60.00")).statusCode(202).header("Location", startsWith("/v1/payouts/pyt_"))
                .body("amount.amount", equalTo("60.00")).extract().path("id");
        trade.asSupplier().get("/v1/supplier-balances/" + trade.supplier()).then().body("available.amount", equalTo("0.00"))
                .body("pending.amount", equalTo("40.00")).body("on_its_way.amount", equalTo("60.00"));
        eventually(() -> assertThat(payouts(id)).singleElement().satisfies(asked -> {
            assertThat(asked.body().get("amount").get("amount").asText()).isEqualTo("60.00");
            assertThat(asked.body().get("bank_account").asText()).isEqualTo("ba_1");
            assertThat(asked.key()).isEqualTo(id);
        }));
        tell("payout.succeeded", id, "60.00").statusCode(204);
        tell("payout.succeeded", id, "60.00").statusCode(204);
        tell("payout.failed", id, "60.00").statusCode(409);
        shows(trade, id, "PAID");
        trade.asSupplier().get("/v1/supplier-balances/" + trade.supplier()).then()
                .body("on_its_way.amount", equalTo("0.00"));
        trade.asSupplier().get("/v1/payouts/" + id + "/timeline").then().body("intact", equalTo(true))
                .body("items.type", contains("payout.requested", "payout.sent", "payout.paid"));
        inOrder();
    }

    @Test
    void whatTheBankDoesNotTakeIsBackOnTheBalance() {
        Trade trade = advanced();
        String id = trade.drawn("50.00", "failed");
        shows(trade, id, "FAILED");
        trade.asSupplier().get("/v1/payouts/" + id).then().body("failure", equalTo("card_declined"));
        trade.balance("60.00", "0.00");
        trade.drawn("60.00", "succeeded");
        trade.balance("0.00", "0.00");
        inOrder();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true, textBlock = """
            amount                               | status | code                | pointer
            {"amount":"60.01","currency":"USD"}  | 422    | amount-over-balance | /amount
            {"amount":"0.00","currency":"USD"}   | 422    | amount-not-positive | /amount
            {"amount":"-5.00","currency":"USD"}  | 422    | amount-not-positive | /amount
            {"amount":"1.00","currency":"EUR"}   | 422    | amount-over-balance | /amount
            {"amount":"1.00","currency":"XYZ"}   | 400    | unknown-currency    | /amount
            {"amount":"1.001","currency":"USD"}  | 400    | amount-not-exact    | /amount
            null                                 | 400    | malformed-request   | /amount
            """)
    void whatCannotBeDrawnIsRefusedAndNothingMoves(String amount, int status, String code, String pointer) {
        Trade trade = advanced();
        draw(trade, amount).statusCode(status).contentType("application/problem+json").body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
        trade.balance("60.00", "0.00");
        trade.asSupplier().get("/v1/payouts").then().body("items", hasSize(0));
    }

    @Test
    void onlyItsSupplierDrawsABalanceAndSeesIt() {
        Trade trade = advanced();
        trade.asBuyer().body("{\"amount\":" + usd("1.00") + ",\"bank_account\":\"ba_1\"}").post("/v1/payouts").then()
                .statusCode(403);
        String id = trade.drawn("10.00", "succeeded");
        as("another", "SUPPLIER").get("/v1/payouts/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        as("another", "SUPPLIER").get("/v1/payouts?supplier_id=" + trade.supplier()).then().body("items", hasSize(0));
        as("desk", "OPERATOR").get("/v1/payouts?supplier_id=" + trade.supplier()).then().body("items.id", contains(id));
        as("another", "SUPPLIER").get("/v1/supplier-balances/" + trade.supplier()).then().statusCode(404);
        trade.asSupplier().get("/v1/supplier-balances/" + trade.supplier() + "?currency=usd").then().statusCode(400)
                .body("code", equalTo("unknown-currency"));
        trade.asSupplier().body("{\"amount\":" + usd("1.00") + ",\"bank_account\":\"DE89370400440532013000\"}")
                .post("/v1/payouts").then().statusCode(400).body("errors[0].pointer", equalTo("/bank_account"));
    }

    @Test
    void anUnknownOutcomeIsAskedForAndNeverPaidTwice() {
        Trade trade = advanced();
        FakePeers.answer("POST /v1/payouts", 500, "{}");
        String id = draw(trade, usd("60.00")).statusCode(202).extract().path("id");
        FakePeers.answer("GET /v1/payouts/" + id, 200, "{\"status\":\"PENDING\"}");
        eventually(() -> assertThat(FakePeers.asked("GET /v1/payouts/" + id)).isNotEmpty());
        shows(trade, id, "SENT");
        trade.asSupplier().get("/v1/payouts/" + id).then().body("deadlines[0].kind", equalTo("JANITOR"))
                .body("deadlines[0].due_at", notNullValue());
        FakePeers.answer("GET /v1/payouts/" + id, 200,
                "{\"status\":\"SUCCEEDED\",\"received_amount\":" + usd("60.00") + "}");
        advance(Duration.ofMinutes(3));
        shows(trade, id, "PAID");
        assertThat(payouts(id)).hasSize(1);
        FakePeers.answer("POST /v1/payouts", 422, "{\"code\":\"account-closed\",\"detail\":\"no such account\"}");
        Trade other = advanced();
        FakePeers.answer("POST /v1/payouts", 422, "{\"code\":\"account-closed\",\"detail\":\"no such account\"}");
        String refused = draw(other, usd("60.00")).statusCode(202).extract().path("id");
        shows(other, refused, "FAILED");
        other.balance("60.00", "0.00");
        FakePeers.answer("POST /v1/payouts", 202, "{\"status\":\"PENDING\"}");
    }

    @Test
    void payoutsAtTheSameTimeNeverDrawMoreThanThereIs() {
        Trade trade = advanced();
        List<CompletableFuture<Integer>> asked = Stream.generate(() -> usd("25.00")).limit(6).map(amount -> CompletableFuture
                .supplyAsync(() -> draw(trade, amount).extract().statusCode())).toList();
        assertThat(asked.stream().map(CompletableFuture::join).sorted().toList())
                .containsExactly(202, 202, 422, 422, 422, 422);
        trade.balance("10.00", "0.00");
        inOrder();
    }
}
