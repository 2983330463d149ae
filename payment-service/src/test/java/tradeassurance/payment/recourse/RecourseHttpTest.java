package tradeassurance.payment.recourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.advance;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.Trade.usd;

import java.time.Duration;
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
class RecourseHttpTest {

    /** A supplier that has drawn its advance of 60 and now owes it; 40 came out of escrow. */
    private static Trade owing() {
        Trade trade = Trade.payable("100.00", "60.00");
        trade.settled("100.00", "102.99");
        trade.drawn("60.00", "succeeded");
        trade.refundedInDispute("100.00").statusCode(202).body("funding_sources.escrow.amount", equalTo("40.00"))
                .body("funding_sources.supplier_balance.amount", equalTo("0.00"))
                .body("funding_sources.recourse.amount", equalTo("60.00"));
        trade.balance("0.00", "-60.00");
        return trade;
    }

    private static ValidatableResponse debts(Trade trade) {
        return trade.asSupplier().get("/v1/recourses").then().statusCode(200);
    }

    private static String debt(Trade trade) {
        return debts(trade).body("items", hasSize(1)).extract().path("items[0].id");
    }

    private static List<String> told(Trade trade) {
        return FakePeers.asked("POST /v1/trading-events").stream()
                .filter(asked -> asked.body().get("supplier_id").asText().equals(trade.supplier()))
                .map(asked -> asked.body().get("type").asText() + " " + asked.body().get("amount").get("amount").asText())
                .toList();
    }

    private static void inOrder() {
        as("desk", "OPERATOR").get("/v1/ledger-checks").then().body("checks.findAll { !it.ok }", equalTo(List.of()));
    }

    @Test
    void whatASupplierOwesIsCollectedFromItsNextAdvanceAndItsNextRelease() {
        Trade trade = owing();
        Trade next = trade.another("50.00", "45.00");
        next.settled("50.00", "51.50");
        trade.balance("0.00", "-15.00");
        debts(trade).body("items[0].status", equalTo("OWED")).body("items[0].collected.amount", equalTo("45.00"))
                .body("items[0].order_id", equalTo(trade.order()));
        as("order-service", "SERVICE").body("{\"reason\":\"COVERAGE_ENDED\"}")
                .post("/v1/escrow-accounts/" + next.order() + "/releases").then().statusCode(201);
        trade.balance("0.00", "-10.00");
        trade.another("30.00", "30.00").settled("30.00", "30.90");
        trade.balance("20.00", "0.00");
        debts(trade).body("items[0].status", equalTo("PAID")).body("items[0].outstanding.amount", equalTo("0.00"));
        eventually(() -> assertThat(told(trade)).containsExactly("RECOURSE_OPENED 60.00", "RECOURSE_PAID 45.00",
                "RECOURSE_PAID 5.00", "RECOURSE_PAID 10.00"));
        inOrder();
    }

    @Test
    void whatIsUnpaidForAWeekIsOverdueUntilItIsPaid() {
        Trade trade = owing();
        String id = debt(trade);
        trade.asSupplier().get("/v1/recourses/" + id).then().body("deadlines[0].kind", equalTo("UNPAID"))
                .body("deadlines[0].awaiting", equalTo("SUPPLIER"));
        advance(Duration.ofDays(6));
        debts(trade).body("items[0].status", equalTo("OWED"));
        advance(Duration.ofDays(1).plusSeconds(1));
        eventually(() -> debts(trade).body("items[0].status", equalTo("OVERDUE")));
        trade.another("80.00", "80.00").settled("80.00", "82.39");
        trade.balance("20.00", "0.00");
        eventually(() -> assertThat(told(trade)).containsExactly("RECOURSE_OPENED 60.00", "RECOURSE_PAID 60.00"));
        trade.asSupplier().get("/v1/recourses/" + id + "/timeline").then().body("intact", equalTo(true)).body("items.type",
                contains("recourse.opened", "recourse.overdue", "recourse.collected", "recourse.paid"));
        inOrder();
    }

    @Test
    void aPayoutThatComesBackPaysWhatIsOwedFirst() {
        Trade trade = Trade.payable("100.00", "60.00");
        trade.settled("100.00", "102.99");
        String payout = trade.asSupplier().body("{\"amount\":" + usd("60.00") + ",\"bank_account\":\"ba_1\"}")
                .post("/v1/payouts").then().statusCode(202).extract().path("id");
        eventually(() -> assertThat(Trade.payouts(payout)).hasSize(1));
        trade.refundedInDispute("90.00").statusCode(202);
        trade.balance("0.00", "-50.00");
        Trade.tell("payout.failed", payout, "60.00").statusCode(204);
        trade.balance("10.00", "0.00");
        debts(trade).body("items[0].status", equalTo("PAID"));
        inOrder();
    }

    @Test
    void anOperatorGivesUpWhatWillNeverBePaid() {
        Trade trade = owing();
        String id = debt(trade);
        as("desk", "OPERATOR").body("{\"amount\":" + usd("25.00") + ",\"reason\":\"settled out of court\"}")
                .post("/v1/recourses/" + id + "/write-offs").then().statusCode(201).body("status", equalTo("OWED"))
                .body("outstanding.amount", equalTo("35.00"));
        trade.balance("0.00", "-35.00");
        as("desk", "OPERATOR").body("{\"amount\":" + usd("35.00") + ",\"reason\":\"insolvent\"}")
                .post("/v1/recourses/" + id + "/write-offs").then().statusCode(201).body("status", equalTo("WRITTEN_OFF"))
                .body("written_off.amount", equalTo("60.00"));
        trade.balance("0.00", "0.00");
        trade.another("10.00", "10.00").settled("10.00", "10.30");
        trade.balance("10.00", "0.00");
        eventually(() -> assertThat(told(trade)).containsExactly("RECOURSE_OPENED 60.00", "RECOURSE_WRITTEN_OFF 25.00",
                "RECOURSE_WRITTEN_OFF 35.00"));
        inOrder();
    }

    @ParameterizedTest(name = "{0} by {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true, textBlock = """
            body                                                                    | role     | status | code
            {"amount":{"amount":"60.01","currency":"USD"},"reason":"insolvent"}     | OPERATOR | 422    | amount-over-recourse
            {"amount":{"amount":"0.00","currency":"USD"},"reason":"insolvent"}      | OPERATOR | 422    | amount-not-positive
            {"amount":{"amount":"1.00","currency":"EUR"},"reason":"insolvent"}      | OPERATOR | 422    | currency-mismatch
            {"amount":{"amount":"1.00","currency":"USD"},"reason":" "}              | OPERATOR | 400    | malformed-request
            {"amount":{"amount":"1.00","currency":"USD"}}                           | OPERATOR | 400    | malformed-request
            {"amount":{"amount":"1.00","currency":"USD"},"reason":"please"}         | SUPPLIER | 403    | forbidden
            """)
    void whatCannotBeGivenUpIsRefusedAndNothingMoves(String body, String role, int status, String code) {
        Trade trade = owing();
        String id = debt(trade);
        as(trade.supplier(), role).body(body).post("/v1/recourses/" + id + "/write-offs").then().statusCode(status)
                .contentType("application/problem+json").body("code", equalTo(code));
        trade.balance("0.00", "-60.00");
    }

    @Test
    void anothersDebtIsNoDebt() {
        Trade trade = owing();
        String id = debt(trade);
        as("another", "SUPPLIER").get("/v1/recourses/" + id).then().statusCode(404);
        as("another", "SUPPLIER").get("/v1/recourses?supplier_id=" + trade.supplier()).then().body("items", hasSize(0));
        as("desk", "OPERATOR").get("/v1/recourses?supplier_id=" + trade.supplier()).then().body("items.id", contains(id));
        as("desk", "OPERATOR").body("{\"amount\":" + usd("1.00") + ",\"reason\":\"none\"}")
                .post("/v1/recourses/rcs_unknown/write-offs").then().statusCode(404);
        trade.asBuyer().get("/v1/recourses/" + id).then().statusCode(403);
    }
}
