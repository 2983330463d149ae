package tradeassurance.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.Trade.asService;
import static tradeassurance.payment.Trade.usd;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Trade;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class RefundHttpTest {

    private static String dispute() {
        String id = "dsp_" + UUID.randomUUID().toString().substring(0, 8);
        FakePeers.answer("POST /v1/disputes/" + id + "/refund-results", 201, "{}");
        return id;
    }

    private static ValidatableResponse refund(Trade trade, String dispute, String amount) {
        return asService().body("{\"order_id\":\"" + trade.order() + "\",\"dispute_id\":\"" + dispute + "\",\"amount\":"
                + usd(amount) + "}").post("/v1/refunds").then();
    }

    private static String instructed(Trade trade, String dispute, String amount) {
        String id = refund(trade, dispute, amount).statusCode(202).extract().path("id");
        for (int attempt = 1; attempt <= 2; attempt++) {
            FakePeers.answer("GET /v1/refunds/" + id + "-1-" + attempt, 200, "{\"status\":\"PENDING\"}");
        }
        return id;
    }

    private static ValidatableResponse act(Trade trade, String what, String dispute) {
        return asService().body("{\"dispute_id\":\"" + dispute + "\"}")
                .post("/v1/escrow-accounts/" + trade.order() + "/" + what).then();
    }

    private static ValidatableResponse release(Trade trade) {
        return as("order-service", "SERVICE").body("{\"reason\":\"COVERAGE_ENDED\"}")
                .post("/v1/escrow-accounts/" + trade.order() + "/releases")
                .then();
    }

    private static void balance(Trade trade, String available, String recourse) {
        as(trade.supplier(), "SUPPLIER").get("/v1/supplier-balances/" + trade.supplier()).then()
                .body("available.amount", equalTo(available)).body("recourse.amount", equalTo(recourse));
    }

    private static void sent(String reference) {
        eventually(() -> assertThat(FakePeers.asked("POST /v1/refunds"))
                .anySatisfy(asked -> assertThat(asked.body().get("reference").asText()).isEqualTo(reference)));
    }

    @Test
    void aFullRefundComesOutOfEscrowAndTheSuppliersBalanceAndFreesTheLimit() {
        Trade trade = Trade.payable("10000.00", "6000.00");
        String payment = trade.settled("10000.00", "10299.00");
        String dispute = dispute();
        act(trade, "freezes", dispute).statusCode(201).body("frozen", equalTo(true));
        release(trade).statusCode(409).body("code", equalTo("escrow-frozen"));
        act(trade, "freezes", "dsp_other").statusCode(409).body("code", equalTo("escrow-frozen"));

        String id = refund(trade, dispute, "10000.00").statusCode(202).body("status", equalTo("PROCESSING"))
                .body("funding_sources.escrow.amount", equalTo("4000.00"))
                .body("funding_sources.supplier_balance.amount", equalTo("6000.00"))
                .body("funding_sources.recourse.amount", equalTo("0.00")).body("parts", hasSize(1)).extract().path("id");
        refund(trade, dispute, "10000.00").statusCode(202).body("id", equalTo(id));
        refund(trade, dispute, "9999.00").statusCode(409).body("code", equalTo("dispute-already-refunded"));
        trade.account().body("held.amount", equalTo("0.00")).body("refundable.amount", equalTo("0.00"))
                .body("refunded.amount", equalTo("10000.00")).body("paid_back.amount", equalTo("0.00"));
        balance(trade, "0.00", "0.00");

        sent(id + "-1-1");
        Trade.tell("refund.succeeded", id + "-1-1", "10000.00").statusCode(204);
        Trade.tell("refund.succeeded", id + "-1-1", "10000.00").statusCode(204);
        trade.asBuyer().get("/v1/refunds/" + id).then().body("status", equalTo("SUCCEEDED")).body("full", equalTo(true));
        trade.account().body("paid_back.amount", equalTo("10000.00"));
        trade.comesTo(payment, "REFUNDED");
        eventually(() -> {
            assertThat(FakePeers.asked("POST /v1/disputes/" + dispute + "/refund-results")).singleElement().satisfies(told -> {
                assertThat(told.body().get("outcome").asText()).isEqualTo("SUCCEEDED");
                assertThat(told.body().get("full").asBoolean()).isTrue();
            });
            assertThat(FakePeers.asked("POST /v1/reservations/" + payment + "/releases")).singleElement().satisfies(
                    told -> assertThat(told.body().get("amount").get("amount").asText()).isEqualTo("6000.00"));
        });
        act(trade, "unfreezes", dispute).statusCode(201).body("frozen", equalTo(false));
        trade.asBuyer().get("/v1/refunds?order_id=" + trade.order()).then().body("items", hasSize(1));
    }

    @Test
    void anotherOrdersAdvanceIsNotTouchedBeyondWhatThisOneGot() {
        Trade trade = Trade.payable("10000.00", "6000.00");
        trade.settled("10000.00", "10299.00");
        Trade other = new Trade("ord_" + UUID.randomUUID().toString().substring(0, 8), trade.buyer(), trade.supplier());
        other.order("AWAITING_PAYMENT", "6000.00");
        FakePeers.answer("POST /v1/orders/" + other.order() + "/payment-locks", 201, "{}");
        FakePeers.answer("POST /v1/orders/" + other.order() + "/payment-results", 201, "{}");
        other.settled("6000.00", "6179.40");
        balance(trade, "12000.00", "0.00");
        refund(trade, dispute(), "10000.00").statusCode(202)
                .body("funding_sources.supplier_balance.amount", equalTo("6000.00"));
        balance(trade, "6000.00", "0.00");
        refund(other, dispute(), "6000.00").statusCode(202)
                .body("funding_sources.supplier_balance.amount", equalTo("6000.00"));
        balance(trade, "0.00", "0.00");
    }

    @Test
    void coverageEndGivesTheRestToTheSupplierAndFreesTheLimit() {
        Trade trade = Trade.payable("10000.00", "6000.00");
        String payment = trade.settled("10000.00", "10299.00");
        release(trade).statusCode(201).body("held.amount", equalTo("0.00")).body("released.amount", equalTo("4000.00"))
                .body("refundable.amount", equalTo("0.00")).body("status", equalTo("RELEASED"));
        release(trade).statusCode(201).body("released.amount", equalTo("4000.00"));
        balance(trade, "10000.00", "0.00");
        eventually(() -> assertThat(FakePeers.asked("POST /v1/reservations/" + payment + "/releases")).singleElement()
                .satisfies(told -> {
                    assertThat(told.body().get("reason").asText()).isEqualTo("COVERAGE_ENDED");
                    assertThat(told.body().path("amount").isMissingNode() || told.body().get("amount").isNull()).isTrue();
                }));
        refund(trade, dispute(), "1.00").statusCode(409).body("code", equalTo("illegal-state"));
        act(trade, "freezes", "dsp_late").statusCode(409);
    }

    @Test
    void aRefundThatFailsStaysSetAsideUntilAnOperatorRetriesIt() {
        Trade trade = Trade.payable("100.00", "0.00");
        trade.settled("100.00", "102.99");
        String dispute = dispute();
        String id = instructed(trade, dispute, "40.00");
        sent(id + "-1-1");
        Trade.tell("refund.failed", id + "-1-1", "40.00").statusCode(204);
        eventually(() -> assertThat(FakePeers.asked("POST /v1/disputes/" + dispute + "/refund-results"))
                .extracting(told -> told.body().get("outcome").asText()).containsExactly("FAILED"));
        trade.account().body("held.amount", equalTo("60.00")).body("refundable.amount", equalTo("60.00"));
        refund(trade, dispute(), "60.01").statusCode(422).body("code", equalTo("amount-over-refundable"));
        trade.asBuyer().post("/v1/refunds/" + id + "/retries").then().statusCode(403);
        as("desk", "OPERATOR").post("/v1/refunds/" + id + "/retries").then().statusCode(201);
        sent(id + "-1-2");
        Trade.tell("refund.failed", id + "-1-1", "40.00").statusCode(204);
        Trade.tell("refund.succeeded", id + "-1-2", "40.00").statusCode(204);
        trade.asBuyer().get("/v1/refunds/" + id).then().body("status", equalTo("SUCCEEDED")).body("full", equalTo(false));
    }

    @Test
    void anUnknownOutcomeOfARefundIsAskedForAndARefusalFailsIt() {
        Trade trade = Trade.payable("100.00", "0.00");
        trade.settled("100.00", "102.99");
        FakePeers.answer("POST /v1/refunds", 500, "{}");
        FakePeers.answer("GET /v1/refunds/*", 500, "{}");
        String id = refund(trade, dispute(), "40.00").statusCode(202).extract().path("id");
        eventually(() -> assertThat(FakePeers.asked("GET /v1/refunds/" + id + "-1-1")).isNotEmpty());
        FakePeers.answer("GET /v1/refunds/" + id + "-1-1", 200,
                "{\"status\":\"SUCCEEDED\",\"received_amount\":" + usd("40.00") + "}");
        eventually(() -> trade.asBuyer().get("/v1/refunds/" + id).then().body("status", equalTo("SUCCEEDED")));
        FakePeers.answer("POST /v1/refunds", 422, "{\"code\":\"amount-over-charge\",\"detail\":\"no\"}");
        String refused = refund(trade, dispute(), "10.00").statusCode(202).extract().path("id");
        eventually(() -> trade.asBuyer().get("/v1/refunds/" + refused).then().body("status", equalTo("FAILED"))
                .body("parts[0].failure", equalTo("amount-over-charge: no")));
    }

    @Test
    void whatComesDuringADisputeIsNotAdvanced() {
        Trade trade = Trade.payable("200.00", "100.00");
        trade.settled("100.00", "102.99");
        act(trade, "freezes", "dsp_1").statusCode(201);
        String second = trade.settled("100.00", "102.99");
        trade.payment(second).body("advanced.amount", equalTo("0.00")).body("escrowed.amount", equalTo("100.00"));
        eventually(() -> assertThat(FakePeers.asked("POST /v1/reservations/" + second + "/releases")).hasSize(1));
    }

    @Test
    void anOrderToWhichNothingWasPaidCannotBeFrozenAndNeedsNoUnfreezing() {
        Trade trade = Trade.payable("100.00", "0.00");
        act(trade, "freezes", "dsp_1").statusCode(409).body("code", equalTo("no-settled-payment"));
        act(trade, "unfreezes", "dsp_1").statusCode(201).body("frozen", equalTo(false));
        refund(trade, "dsp_1", "1.00").statusCode(404);
    }

    @Test
    void refundsAtTheSameTimeNeverGiveBackMoreThanCame() {
        Trade trade = Trade.payable("100.00", "70.00");
        trade.settled("100.00", "102.99");
        List<CompletableFuture<Integer>> asked = Stream.generate(RefundHttpTest::dispute).limit(8)
                .map(dispute -> CompletableFuture
                        .supplyAsync(() -> refund(trade, dispute, "30.00").extract().statusCode()))
                .toList();
        List<Integer> codes = asked.stream().map(CompletableFuture::join).sorted().toList();
        assertThat(codes).containsExactly(202, 202, 202, 422, 422, 422, 422, 422);
        trade.account().body("refundable.amount", equalTo("10.00")).body("refunded.amount", equalTo("90.00"));
    }
}
