package tradeassurance.payment.lc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.lc.CreditTrade.LC;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What is applied for, by whom, and what the bank makes of it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class CreditApplicationHttpTest {

    private CreditTrade lc;

    @BeforeEach
    void order() {
        lc = new CreditTrade();
    }

    @Test
    void anIssueByMessageIsHeldAgainstTheApplication() {
        String id = lc.applied("SHIPMENT");
        DateTimeFormatter day = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
        String message = Mt700ReaderTest.MT700.replace("260508", lc.expires().format(day)).replace("260410",
                lc.shipBy().format(day));
        mt700(id, message.replace("USD70000,", "USD69999,5").replace("LANTERNS OF NINGBO", "LANTERNS OF NINGPO")
                .replace(":44C:" + lc.shipBy().format(day) + "\n", "")).statusCode(422).contentType("application/problem+json")
                .body("code", equalTo("credit-differs"))
                .body("errors.pointer", contains("/amount", "/ship_by", "/beneficiary"));
        mt700(id, "hello").statusCode(400).body("code", equalTo("credit-unreadable"));
        lc.credit(id).body("status", equalTo("APPLIED"));
        mt700(id, message).statusCode(201).body("status", equalTo("ISSUED")).body("reference", equalTo("LC-2026-001"));
        CreditTrade.bank().body(lc.issue("70000.00", "IRREVOCABLE")).post(LC + "/" + id + "/issuances").then().statusCode(409)
                .body("code", equalTo("illegal-state")).body("current_status", equalTo("ISSUED"));
    }

    private static ValidatableResponse mt700(String id, String message) {
        return given().auth().oauth2(FakePeers.token("bank", "PROVIDER")).contentType("text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(message).post(LC + "/" + id + "/issuances")
                .then();
    }

    @Test
    void aCreditThatPromisesNothingIsNotTaken() {
        String id = lc.applied("SHIPMENT");
        CreditTrade.bank().body(lc.issue("70000.00", "REVOCABLE")).post(LC + "/" + id + "/issuances").then().statusCode(422)
                .body("code", equalTo("credit-not-irrevocable"));
    }

    @ParameterizedTest(name = "{0} for {1} until ship_by + {2} while {3}: {4} {5}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            amount,   instalment, days, status,             code, problem
            69999.99, BALANCE,    30,   AWAITING_SHIPMENT,  422,  amount-not-the-instalment
            70000.01, BALANCE,    30,   AWAITING_SHIPMENT,  422,  amount-over-outstanding
            70000.00, INITIAL,    30,   AWAITING_SHIPMENT,  422,  amount-over-outstanding
            70000.00, THIRD,      30,   AWAITING_SHIPMENT,  422,  unknown-instalment
            70000.00, BALANCE,    20,   AWAITING_SHIPMENT,  422,  expiry-too-early
            70000.00, BALANCE,    30,   PAYMENT_PROCESSING, 409,  payment-in-progress
            70000.00, BALANCE,    30,   COMPLETED,          409,  illegal-state
            """)
    void whatCannotBeAppliedForIsRefused(String amount, String instalment, int days, String status, int code, String problem) {
        lc.order(status, null);
        lc.trade.asBuyer().body(lc.application(amount, lc.shipBy().plusDays(days), "SHIPMENT").replace("BALANCE", instalment))
                .post(LC)
                .then()
                .statusCode(code).contentType("application/problem+json").body("code", equalTo(problem));
        lc.trade.asBuyer().get("/v1/payments?order_id=" + lc.trade.order()).then().body("items", hasSize(0));
    }

    @Test
    void aCreditIsForItsPartiesAndTheirBankOnly() {
        String id = lc.applied("SHIPMENT");
        lc.order("AWAITING_SHIPMENT", null);
        as("somebody", "BUYER").body(lc.application("70000.00", lc.expires(), "SHIPMENT")).post(LC).then().statusCode(404);
        as("somebody", "BUYER", "SUPPLIER").get(LC + "/" + id).then().statusCode(404);
        as("somebody", "SUPPLIER").body("{\"documents\":[{\"type\":\"OTHER\",\"reference\":\"1\"}]}")
                .post(LC + "/" + id + "/presentations").then().statusCode(404);
        as("somebody", "BUYER").post(LC + "/" + id + "/waivers").then().statusCode(404);
        as("somebody", "BUYER").get(LC + "?order_id=" + lc.trade.order()).then().body("items", hasSize(0));
        lc.trade.asBuyer().body(lc.issue("70000.00", "IRREVOCABLE")).post(LC + "/" + id + "/issuances").then().statusCode(403);
        lc.trade.asBuyer().get(LC + "?order_id=" + lc.trade.order()).then().body("items.id", contains(id));
        as(lc.trade.supplier(), "SUPPLIER").get(LC).then().body("items.id", contains(id));
        CreditTrade.bank().get(LC + "?order_id=" + lc.trade.order()).then()
                .body("items.allowed_actions[0]", hasItems("issue", "refuse"))
                .body("items.allowed_actions[0]", not(hasItems("advise")));
        lc.trade.asBuyer().body("{\"order_id\":\"" + lc.trade.order() + "\",\"instalment\":\"BALANCE\",\"quote_id\":\"quo_x\","
                + "\"method\":\"LETTER_OF_CREDIT\"}").post("/v1/payments").then().statusCode(422)
                .body("code", equalTo("method-not-eligible"));
        eventually(() -> lc.trade.asBuyer().header("If-None-Match", lc.credit(id).extract().header("ETag")).get(LC + "/" + id)
                .then()
                .statusCode(304));
    }

    @Test
    void anApplicationForWhichTheOrderDoesNotWaitEndsAtOnce() {
        FakePeers.answer("POST /v1/orders/" + lc.trade.order() + "/payment-locks", 409,
                "{\"code\":\"dispute-open\",\"detail\":\"the order is in dispute\"}");
        lc.order("AWAITING_SHIPMENT", null);
        String id = lc.trade.asBuyer().body(lc.application("70000.00", lc.expires(), "SHIPMENT")).post(LC).then()
                .statusCode(201).extract()
                .path("id");
        eventually(() -> lc.credit(id).body("status", equalTo("WITHDRAWN")).body("ending", containsString("in dispute"))
                .body("deadlines", hasSize(0)));
        lc.trade.payment(lc.credit(id).extract().path("payment_id")).body("status", equalTo("FAILED"))
                .body("failure.code", equalTo("dispute-open"));
        CreditTrade.bank().body(lc.issue("70000.00", "IRREVOCABLE")).post(LC + "/" + id + "/issuances").then().statusCode(409)
                .body("code", equalTo("illegal-state"));
        assertThat(lc.outcomes()).isEmpty();
    }
}
