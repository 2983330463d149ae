package tradeassurance.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class PaymentHttpTest {

    @Test
    void moneyIsTakenSplitAndToldToThePeersInOrder() {
        Trade trade = Trade.payable("10000.00", "6000.00");
        String id = trade.settled("10000.00", "10299.00");

        trade.payment(id).body("fee.amount", equalTo("299.00")).body("total_charged.amount", equalTo("10299.00"))
                .body("reserved.amount", equalTo("6000.00")).body("advanced.amount", equalTo("6000.00"))
                .body("escrowed.amount", equalTo("4000.00")).body("provider_reference", equalTo(id));
        trade.account().body("received.amount", equalTo("10000.00")).body("held.amount", equalTo("4000.00"))
                .body("advanced.amount", equalTo("6000.00")).body("refundable.amount", equalTo("10000.00"))
                .body("frozen", equalTo(false));
        trade.asBuyer().get("/v1/ledger-entries?order_id=" + trade.order()).then().statusCode(200)
                .body("items.collect { it.reason }", equalTo(List.of("ADVANCE", "FEE", "PAYMENT", "CHARGE")))
                .body("items.collect { it.amount.amount }", equalTo(List.of("6000.00", "299.00", "10000.00", "10299.00")));
        as(trade.supplier(), "SUPPLIER").get("/v1/supplier-balances/" + trade.supplier()).then().statusCode(200)
                .body("available.amount", equalTo("6000.00")).body("recourse.amount", equalTo("0.00"));
        eventually(() -> assertThat(FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results"))
                .singleElement().satisfies(told -> {
                    assertThat(told.key()).startsWith("call_");
                    assertThat(told.body().get("outcome").asText()).isEqualTo("SETTLED");
                    assertThat(told.body().get("amount").get("amount").asText()).isEqualTo("10000.00");
                }));
        List<String> calls = FakePeers.asked().stream().filter(FakePeers.Asked::authorized).map(FakePeers.Asked::call).toList();
        assertThat(calls).containsSubsequence("GET /v1/orders/" + trade.order(),
                "POST /v1/orders/" + trade.order() + "/payment-locks", "POST /v1/reservations",
                "POST /v1/reservations/" + id + "/commitments", "POST /v1/orders/" + trade.order() + "/payment-results");
        assertThat(Trade.charges(id)).singleElement().satisfies(
                charge -> assertThat(charge.body().get("amount").get("amount").asText()).isEqualTo("10299.00"));
        trade.asBuyer().get("/v1/payments/" + id + "/timeline").then().body("intact", equalTo(true)).body(
                "items.collect { it.type }", equalTo(List.of("payment.created", "payment.locked", "payment.reserved",
                        "payment.processing", "payment.settled")));
    }

    @Test
    void aRepeatGetsTheSameAnswerAlthoughTheOrderIsNoLongerPayable() {
        Trade trade = Trade.payable("100.00", "0.00");
        String key = UUID.randomUUID().toString();
        RequestSpecification request = given().auth().oauth2(FakePeers.token(trade.buyer(), "BUYER"))
                .contentType("application/json").header("Idempotency-Key", key).body(trade.body("100.00"));
        String first = request.post("/v1/payments").then().statusCode(202).extract().path("id");
        FakePeers.answer("GET /v1/charges/" + first, 200, "{\"status\":\"PENDING\"}");
        trade.order("PAYMENT_PROCESSING", "100.00");
        request.post("/v1/payments").then().statusCode(202).header("Idempotent-Replayed", "true").body("id", equalTo(first));
        trade.asBuyer().body(trade.body("100.00")).post("/v1/payments").then().statusCode(409)
                .body("code", equalTo("payment-in-progress"));
    }

    @ParameterizedTest(name = "{0} {1} by {2} while {3} -> {4} {5}")
    @CsvSource({
            "100.00,   USD, CHEQUE, AWAITING_PAYMENT, 422, method-not-eligible",
            "100.00,   NOK, CARD,   AWAITING_PAYMENT, 422, exchange-rate-missing",
            "100.001,  USD, CARD,   AWAITING_PAYMENT, 400, amount-not-exact",
            "100.00,   XXX, CARD,   AWAITING_PAYMENT, 400, unknown-currency",
            "100.00,   USD, PAYPAL, AWAITING_PAYMENT, 422, details-needed",
            "100.00,   USD, LETTER_OF_CREDIT, AWAITING_PAYMENT, 422, method-not-eligible",
            "12000.01, USD, CARD,   AWAITING_PAYMENT, 422, amount-over-cap",
            "500.01,   USD, CARD,   AWAITING_PAYMENT, 422, amount-over-outstanding",
            "0.00,     USD, CARD,   AWAITING_PAYMENT, 422, amount-not-positive",
            "100.00,   USD, CARD,   COMPLETED,        409, illegal-state" })
    void whatCannotBePaidIsRefused(String amount, String currency, String method, String status, int code, String problem) {
        Trade trade = Trade.payable("500.00", "0.00");
        trade.order(status, "500.00");
        trade.asBuyer().body(trade.body(amount).replace("USD", currency).replace("CARD", method)).post("/v1/payments").then()
                .statusCode(code).contentType("application/problem+json").body("code", equalTo(problem));
    }

    @Test
    void othersOrdersAndPaymentsDoNotExist() {
        Trade trade = Trade.payable("100.00", "0.00");
        String id = trade.settled("100.00", "102.99");
        as("somebody", "BUYER").body(trade.body("1.00")).post("/v1/payments").then().statusCode(404);
        as("somebody", "BUYER", "SUPPLIER").get("/v1/payments/" + id).then().statusCode(404);
        as("somebody", "BUYER").post("/v1/payments/" + id + "/cancellations").then().statusCode(404);
        as("somebody", "BUYER").get("/v1/escrow-accounts/" + trade.order()).then().statusCode(404);
        as("somebody", "BUYER").get("/v1/ledger-entries?order_id=" + trade.order()).then().statusCode(404);
        as("somebody", "SUPPLIER").get("/v1/supplier-balances/" + trade.supplier()).then().statusCode(404);
        as("somebody", "BUYER").get("/v1/payments?order_id=" + trade.order()).then().body("items", hasSize(0));
        trade.asBuyer().get("/v1/payments?order_id=" + trade.order()).then().body("items", hasSize(1));
        as(trade.supplier(), "SUPPLIER").get("/v1/payments").then().body("items.collect { it.id }", equalTo(List.of(id)));
        as(trade.supplier(), "BUYER").get("/v1/payments").then().body("items", hasSize(0));
        trade.asBuyer().post("/v1/refunds").then().statusCode(403);
        trade.asBuyer().get("/v1/ledger-checks").then().statusCode(403);
        eventually(() -> trade.asBuyer().header("If-None-Match", trade.payment(id).extract().header("ETag"))
                .get("/v1/payments/" + id).then().statusCode(304));
    }

    @Test
    void anOrderThatSaysNoFailsThePaymentWithItsReason() {
        Trade trade = Trade.payable("100.00", "0.00");
        FakePeers.answer("POST /v1/orders/" + trade.order() + "/payment-locks", 409,
                "{\"code\":\"dispute-open\",\"detail\":\"a dispute is open\"}");
        String id = trade.pay("100.00");
        trade.comesTo(id, "FAILED");
        trade.payment(id).body("failure.code", equalTo("dispute-open"));
        assertThat(Trade.charges(id)).isEmpty();
    }

    @Test
    void aPaymentCalledOffIsUndoneAfterWhatWasStillOnItsWay() {
        Trade trade = Trade.payable("100.00", "50.00");
        FakePeers.answer("POST /v1/orders/" + trade.order() + "/payment-locks", 503, "{}");
        String id = trade.pay("100.00");
        trade.asBuyer().post("/v1/payments/" + id + "/cancellations").then().statusCode(201)
                .body("status", equalTo("CANCELLED"));
        trade.asBuyer().post("/v1/payments/" + id + "/cancellations").then().statusCode(409)
                .body("code", equalTo("illegal-state"));
        FakePeers.answer("POST /v1/orders/" + trade.order() + "/payment-locks", 201, "{}");
        eventually(() -> assertThat(FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results"))
                .singleElement().satisfies(told -> assertThat(told.body().get("outcome").asText()).isEqualTo("CANCELLED")));
        assertThat(FakePeers.asked("POST /v1/reservations/" + id + "/releases")).hasSize(1);
        assertThat(Trade.charges(id)).isEmpty();
        trade.comesTo(id, "CANCELLED");
    }
}
