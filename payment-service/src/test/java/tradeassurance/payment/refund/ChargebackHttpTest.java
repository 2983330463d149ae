package tradeassurance.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Rates;
import tradeassurance.payment.Trade;

/** What a provider takes back after it has settled. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ChargebackHttpTest {

    private static ValidatableResponse refunds(Trade trade) {
        return trade.asBuyer().get("/v1/refunds?order_id=" + trade.order()).then().statusCode(200);
    }

    private static void theBooksAreInOrder() {
        as("desk", "OPERATOR").get("/v1/ledger-checks").then().body("checks.findAll { !it.ok }", equalTo(List.of()));
    }

    private static List<String> outcomes(Trade trade) {
        return FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results").stream()
                .map(told -> told.body().get("outcome").asText() + " " + told.body().get("amount").get("amount").asText())
                .toList();
    }

    @Test
    void itGoesThroughTheSamePotsAsARefundAndTheOrderHearsOfIt() {
        Trade trade = Trade.payable("100.00", "60.00");
        String id = trade.settled("100.00", "102.99");
        trade.drawn("20.00", "succeeded");
        trade.balance("40.00", "0.00");
        Trade.tell("charge.charged_back", id, "102.99").statusCode(204);
        Trade.tell("charge.charged_back", id, "102.99").statusCode(204);
        trade.payment(id).body("status", equalTo("CHARGED_BACK")).body("refunded.amount", equalTo("100.00"))
                .body("allowed_actions", hasSize(0));
        refunds(trade).body("items", hasSize(1)).body("items[0].cause", equalTo("CHARGEBACK"))
                .body("items[0].status", equalTo("SUCCEEDED"))
                .body("items[0].funding_sources.escrow.amount", equalTo("40.00"))
                .body("items[0].funding_sources.supplier_balance.amount", equalTo("40.00"))
                .body("items[0].funding_sources.recourse.amount", equalTo("20.00"));
        trade.balance("0.00", "-20.00");
        trade.account().body("held.amount", equalTo("0.00")).body("paid_back.amount", equalTo("100.00"));
        trade.asBuyer().get("/v1/ledger-entries?order_id=" + trade.order()).then()
                .body("items.findAll { it.reason == 'CHARGEBACK' }.amount.amount", contains("2.99", "2.99"))
                .body("items.findAll { it.reason == 'CHARGEBACK' }.debit_account", hasItem("platform:fees"));
        eventually(() -> assertThat(outcomes(trade)).containsExactly("SETTLED 100.00", "CHARGED_BACK 100.00"));
        eventually(() -> assertThat(FakePeers.asked("POST /v1/reservations/" + id + "/releases")).hasSize(1));
        assertThat(FakePeers.asked("POST /v1/refunds").stream()
                .filter(asked -> asked.body().get("charge_reference").asText().equals(id))).as("nothing is paid again")
                .isEmpty();
        trade.refundedInDispute("1.00").statusCode(422).body("code", equalTo("amount-over-refundable"));
        theBooksAreInOrder();
    }

    @Test
    void whatHadGoneBackBeforeIsBorneByTheGuaranteeFund() {
        Trade trade = Trade.payable("100.00", "0.00");
        String id = trade.settled("100.00", "102.99");
        String refund = trade.refundedInDispute("100.00").statusCode(202).extract().path("id");
        Trade.tell("refund.succeeded", refund + "-1-1", "100.00").statusCode(204);
        trade.comesTo(id, "REFUNDED");
        Trade.tell("charge.charged_back", id, "102.99").statusCode(204);
        trade.comesTo(id, "CHARGED_BACK");
        as("desk", "OPERATOR").get("/v1/payments?status=CHARGED_BACK").then().body("items.id", hasItem(id));
        as("desk", "OPERATOR").get("/v1/payments?status=SETTLED&order_id=" + trade.order()).then().body("items", hasSize(0));
        refunds(trade).body("items.cause", contains("DISPUTE"));
        trade.asBuyer().get("/v1/ledger-entries?order_id=" + trade.order()).then()
                .body("items.findAll { it.debit_account == 'platform:guarantee_fund' }.amount.amount", contains("100.00"));
        theBooksAreInOrder();
    }

    @Test
    void aDisputeHoldsNoMoneyThatIsGone() {
        Trade trade = Trade.payable("100.00", "0.00");
        String id = trade.settled("100.00", "102.99");
        Trade.asService().body("{\"dispute_id\":\"dsp_" + trade.order() + "\",\"amount\":" + Trade.usd("80.00") + "}")
                .post("/v1/escrow-accounts/" + trade.order() + "/freezes").then().statusCode(201);
        Trade.tell("charge.charged_back", id, "50.00").statusCode(204);
        trade.account().body("frozen", equalTo(true)).body("frozen_amount.amount", equalTo("50.00"))
                .body("held.amount", equalTo("50.00"));
        theBooksAreInOrder();
    }

    @Test
    void afterTheEndAllOfItIsTheSuppliers() {
        Trade trade = Trade.payable("100.00", "60.00");
        String id = trade.settled("100.00", "102.99");
        as("order-service", "SERVICE").body("{\"reason\":\"COVERAGE_ENDED\"}")
                .post("/v1/escrow-accounts/" + trade.order() + "/releases").then().statusCode(201);
        trade.balance("100.00", "0.00");
        trade.drawn("30.00", "succeeded");
        eventually(() -> assertThat(FakePeers.asked("POST /v1/reservations/" + id + "/releases")).hasSize(1));
        Trade.tell("charge.charged_back", id, "102.99").statusCode(204);
        trade.balance("0.00", "-30.00");
        refunds(trade).body("items[0].funding_sources.supplier_balance.amount", equalTo("70.00"))
                .body("items[0].funding_sources.recourse.amount", equalTo("30.00"));
        assertThat(FakePeers.asked("POST /v1/reservations/" + id + "/releases")).as("the limit was freed before").hasSize(1);
        theBooksAreInOrder();
    }

    @Test
    void inAnotherCurrencyTheExchangeIsUndone() {
        Rates.set();
        Trade trade = Trade.payable("1000.00", "0.00");
        String id = trade.payBy(trade.quoted("1000.00", "EUR", ""), "PAYPAL");
        eventually(() -> assertThat(Trade.charges(id)).hasSize(1));
        Trade.tell("charge.settled", id, "823.92", "EUR").statusCode(204);
        trade.comesTo(id, "SETTLED");
        Trade.tell("charge.charged_back", id, "823.93", "EUR").statusCode(409)
                .body("code", equalTo("amount-not-as-charged"));
        Trade.tell("charge.charged_back", id, "823.92", "EUR").statusCode(204);
        refunds(trade).body("items[0].parts[0].sent.amount", equalTo("800.00")).body("items[0].amount.amount",
                equalTo("1000.00"));
        theBooksAreInOrder();
    }

    @Test
    void whatNobodyCanTakeBackIsRefused() {
        Trade trade = Trade.payable("100.00", "0.00");
        String id = trade.pay("100.00");
        eventually(() -> assertThat(Trade.charges(id)).hasSize(1));
        Trade.tell("charge.charged_back", id, "102.99").statusCode(409).body("code", equalTo("method-without-chargeback"));
        Trade.tell("charge.charged_back", "pay_" + "0".repeat(32), "1.00").statusCode(404);
        trade.payment(id).body("refunded.amount", equalTo("0.00"));
    }
}
