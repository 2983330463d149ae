package tradeassurance.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.Trade.asService;
import static tradeassurance.payment.Trade.usd;

import java.util.List;

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
class RefundCausesHttpTest {

    private static final String MODIFICATION = "\"modification_id\":\"%s\"";
    private static final String CANCELLATION = "\"cause\":\"CANCELLATION\"";

    /** Settled with the fee on top: 2.99 of 100. */
    private static Trade hundred(String granted) {
        Trade trade = Trade.payable("100.00", granted);
        trade.settled("100.00", "102.99");
        return trade;
    }

    private static String modification(Trade trade) {
        return MODIFICATION.formatted("mod-" + trade.order());
    }

    private static void freeze(Trade trade, String amount) {
        asService()
                .body("{\"dispute_id\":\"dsp-" + trade.order() + "\"" + (amount.isEmpty() ? "" : ",\"amount\":" + usd(amount))
                        + "}")
                .post("/v1/escrow-accounts/" + trade.order() + "/freezes").then().statusCode(201);
    }

    private static void sent(String reference, String amount) {
        eventually(() -> assertThat(FakePeers.asked("POST /v1/refunds"))
                .anySatisfy(asked -> {
                    assertThat(asked.body().get("reference").asText()).isEqualTo(reference);
                    assertThat(asked.body().get("amount").get("amount").asText()).isEqualTo(amount);
                }));
    }

    private static ValidatableResponse refund(String id) {
        return as("desk", "OPERATOR").get("/v1/refunds/" + id).then().statusCode(200);
    }

    private static void inOrder() {
        as("desk", "OPERATOR").get("/v1/ledger-checks").then().body("checks.findAll { !it.ok }", equalTo(List.of()));
    }

    @Test
    void aRefundOverThreePaymentsGoesBackNewestFirstAndWhatFailsIsRetriedOrPaidByHand() {
        Trade trade = hundred("0.00");
        String first = trade.asBuyer().get("/v1/payments?order_id=" + trade.order()).then().extract().path("items[0].id");
        String second = trade.settled("100.00", "102.99");
        String third = trade.settled("100.00", "102.99");
        String id = trade.refundedInDispute("250.00").statusCode(202).body("parts.payment_id", contains(third, second, first))
                .body("parts.amount.amount", contains("100.00", "100.00", "50.00")).extract().path("id");
        for (int part = 1; part <= 3; part++) {
            FakePeers.answer("GET /v1/refunds/" + id + "-" + part + "-1", 200, "{\"status\":\"PENDING\"}");
            FakePeers.answer("GET /v1/refunds/" + id + "-" + part + "-2", 200, "{\"status\":\"PENDING\"}");
        }
        sent(id + "-3-1", "50.00");
        Trade.tell("refund.succeeded", id + "-1-1", "100.00").statusCode(204);
        Trade.tell("refund.failed", id + "-2-1", "100.00").statusCode(204);
        Trade.tell("refund.failed", id + "-3-1", "50.00").statusCode(204);
        refund(id).body("status", equalTo("FAILED")).body("parts.status", contains("SUCCEEDED", "FAILED", "FAILED"))
                .body("allowed_actions", contains("retry", "take-over"));
        as("desk", "OPERATOR").post("/v1/refunds/" + id + "/retries").then().statusCode(201);
        sent(id + "-2-2", "100.00");
        Trade.tell("refund.succeeded", id + "-2-2", "100.00").statusCode(204);
        Trade.tell("refund.failed", id + "-3-2", "50.00").statusCode(204);
        trade.account().body("paid_back.amount", equalTo("200.00"));
        inOrder();
        trade.asBuyer().post("/v1/refunds/" + id + "/manual-handlings").then().statusCode(403);
        as("desk", "OPERATOR").body("{\"proof\":\"\"}").post("/v1/refunds/" + id + "/manual-payments").then().statusCode(400);
        as("desk", "OPERATOR").body("{\"proof\":\"wire 4711\"}").post("/v1/refunds/" + id + "/manual-payments").then()
                .statusCode(409).body("code", equalTo("illegal-state"));
        as("desk", "OPERATOR").post("/v1/refunds/" + id + "/manual-handlings").then().statusCode(201)
                .body("status", equalTo("MANUAL"));
        as("desk", "OPERATOR").body("{\"proof\":\"wire 4711\"}").post("/v1/refunds/" + id + "/manual-payments").then()
                .statusCode(201).body("status", equalTo("SUCCEEDED"));
        trade.account().body("paid_back.amount", equalTo("250.00")).body("refundable.amount", equalTo("50.00"));
        trade.payment(third).body("status", equalTo("REFUNDED"));
        trade.payment(first).body("status", equalTo("PARTIALLY_REFUNDED")).body("refunded.amount", equalTo("50.00"));
        inOrder();
    }

    @Test
    void aModificationGivesBackTheExcessOnceAndFreesTheLimitAndNobodyIsTold() {
        Trade trade = Trade.payable("100.00", "80.00");
        String payment = trade.settled("100.00", "102.99");
        String id = trade.refunded(modification(trade), "50.00").statusCode(202).body("cause", equalTo("MODIFICATION"))
                .body("modification_id", equalTo("mod-" + trade.order()))
                .body("funding_sources.escrow.amount", equalTo("20.00"))
                .body("funding_sources.supplier_balance.amount", equalTo("30.00")).extract().path("id");
        trade.refunded(modification(trade), "50.00").statusCode(202).body("id", equalTo(id));
        trade.refunded(modification(trade), "49.00").statusCode(409).body("code", equalTo("cause-already-refunded"));
        sent(id + "-1-1", "50.00");
        Trade.tell("refund.succeeded", id + "-1-1", "50.00").statusCode(204);
        eventually(() -> assertThat(FakePeers.asked("POST /v1/reservations/" + payment + "/releases")).singleElement()
                .satisfies(told -> assertThat(told.body().get("amount").get("amount").asText()).isEqualTo("30.00")));
        trade.balance("50.00", "0.00");
        inOrder();
    }

    @Test
    void anOrderThatIsCancelledGivesBackEverythingOnce() {
        Trade trade = hundred("60.00");
        String id = trade.refunded(CANCELLATION, "100.00").statusCode(202).body("cause", equalTo("CANCELLATION"))
                .body("full", equalTo(true)).extract().path("id");
        trade.refunded(CANCELLATION, "100.00").statusCode(202).body("id", equalTo(id));
        trade.balance("0.00", "0.00");
        inOrder();
    }

    @Test
    void whatIsPaidTooMuchGoesBackByItself() {
        Trade trade = Trade.payable("100.00", "60.00");
        FakePeers.answer("GET /v1/orders/" + trade.order(), 200, """
                {"id":"%s","buyer_id":"%s","supplier_id":"%s","status":"AWAITING_PAYMENT","total":%s,"amount_due":%s,
                 "created_at":"2026-01-01T00:00:00Z",
                 "instalments":[{"name":"INITIAL","amount":%s,"outstanding":%s,"status":"DUE"}]}
                """.formatted(trade.order(), trade.buyer(), trade.supplier(), usd("100.00"), usd("75.00"), usd("100.00"),
                usd("100.00")));
        String payment = trade.pay("100.00");
        eventually(() -> assertThat(Trade.charges(payment)).hasSize(1));
        Trade.tell("charge.settled", payment, "102.99").statusCode(204);
        eventually(() -> trade.asBuyer().get("/v1/refunds?order_id=" + trade.order()).then()
                .body("items.cause", contains("OVERPAYMENT")).body("items[0].amount.amount", equalTo("25.00"))
                .body("items[0].parts.payment_id", contains(payment)));
        trade.account().body("received.amount", equalTo("100.00")).body("held.amount", equalTo("15.00"))
                .body("refundable.amount", equalTo("75.00"));
        String id = trade.asBuyer().get("/v1/refunds?order_id=" + trade.order()).then().extract().path("items[0].id");
        sent(id + "-1-1", "25.00");
        Trade.tell("refund.succeeded", id + "-1-1", "25.00").statusCode(204);
        assertThat(FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results")).singleElement().satisfies(
                told -> assertThat(told.body().get("amount").get("amount").asText()).isEqualTo("75.00"));
        trade.refundedInDispute("75.01").statusCode(422).body("code", equalTo("amount-over-refundable"));
        inOrder();
    }

    @Test
    void whatADisputeHoldsNoOtherRefundTouches() {
        Trade trade = hundred("60.00");
        freeze(trade, "");
        trade.refunded(modification(trade), "1.00").statusCode(409).body("code", equalTo("escrow-frozen"))
                .body("frozen_by", equalTo("dsp-" + trade.order()));
        trade.account().body("frozen_amount.amount", equalTo("100.00")).body("refunded.amount", equalTo("0.00"));

        Trade part = hundred("60.00");
        freeze(part, "70.00");
        part.account().body("frozen", equalTo(true)).body("frozen_amount.amount", equalTo("70.00"));
        part.refunded(modification(part), "30.01").statusCode(409).body("code", equalTo("escrow-frozen"))
                .body("undisputed", equalTo("30.00"));
        part.refunded(modification(part), "30.00").statusCode(202).body("funding_sources.escrow.amount", equalTo("0.00"))
                .body("funding_sources.supplier_balance.amount", equalTo("30.00"));
        part.account().body("held.amount", equalTo("40.00")).body("frozen_amount.amount", equalTo("70.00"));
        as("order-service", "SERVICE").body("{\"reason\":\"COVERAGE_ENDED\"}")
                .post("/v1/escrow-accounts/" + part.order() + "/releases").then()
                .statusCode(409).body("code", equalTo("escrow-frozen"));
        String later = part.settled("100.00", "102.99");
        part.payment(later).body("advanced.amount", equalTo("60.00"));
        part.refunded("\"dispute_id\":\"dsp-" + part.order() + "\"", "70.00").statusCode(202);
        part.account().body("frozen_amount.amount", equalTo("0.00"));
        inOrder();
    }

    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true, textBlock = """
            cause                                           | amount | status | code
            "dispute_id":"dsp_x"                            | 100.01 | 422    | amount-over-refundable
            "dispute_id":"dsp_x"                            | 0.00   | 422    | amount-not-positive
            "dispute_id":"dsp_x","modification_id":"mod_x"  | 1.00   | 400    | malformed-request
            "dispute_id":"dsp_x","cause":"CANCELLATION"     | 1.00   | 400    | malformed-request
            "cause":"OVERPAYMENT"                           | 1.00   | 400    | malformed-request
            "cause":"GOODWILL"                              | 1.00   | 400    | malformed-request
            "modification_id":""                            | 1.00   | 400    | malformed-request
            "cause":null                                    | 1.00   | 400    | malformed-request
            """)
    void whatIsNoCauseOrTooMuchIsRefusedAndNothingMoves(String cause, String amount, int status, String code) {
        Trade trade = hundred("60.00");
        trade.refunded(cause, amount).statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
        trade.account().body("held.amount", equalTo("40.00")).body("refunded.amount", equalTo("0.00"));
        trade.asBuyer().get("/v1/refunds?order_id=" + trade.order()).then().body("items", hasSize(0));
        asService().body("{\"order_id\":\"" + trade.order() + "\",\"dispute_id\":\"d\",\"amount\":{\"amount\":\"1.00\","
                + "\"currency\":\"EUR\"}}").post("/v1/refunds").then().statusCode(422)
                .body("code", equalTo("currency-mismatch"));
    }
}
