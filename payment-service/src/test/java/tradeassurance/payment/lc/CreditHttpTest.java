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
import static tradeassurance.payment.Trade.usd;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Trade;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class CreditHttpTest {

    private static final String LC = "/v1/letters-of-credit";

    private Instant now;
    private LocalDate shipBy;
    private LocalDate expires;
    private final Trade trade = Trade.payable("70000.00", "20000.00");

    @BeforeEach
    void today() {
        now = Trade.now();
        shipBy = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(20);
        expires = shipBy.plusDays(30);
    }

    /** An order of 100,000, of which 70,000 are still to be paid. */
    private void order(String status, Instant shippedAt) {
        FakePeers.answer("GET /v1/orders/" + trade.order(), 200,
                """
                        {"id":"%s","buyer_id":"%s","supplier_id":"%s","status":"%s","total":%s,"amount_due":%s,
                         "created_at":"2026-01-01T00:00:00Z","ship_by":"%s"%s,
                         "instalments":[{"name":"INITIAL","outstanding":%s},{"name":"BALANCE","outstanding":%s}]}
                        """.formatted(trade.order(), trade.buyer(), trade.supplier(), status, usd("100000.00"), usd("70000.00"),
                        shipBy,
                        shippedAt == null ? "" : ",\"shipped_at\":\"" + shippedAt + "\"", usd("0.00"), usd("70000.00")));
    }

    private String application(String amount, LocalDate expires, String trigger) {
        return """
                {"order_id":"%s","instalment":"BALANCE","amount":%s,"payment_trigger":"%s","applicant":"Harbour Lights Ltd",
                 "beneficiary":"Lanterns of Ningbo","expires_on":"%s"}
                """.formatted(trade.order(), usd(amount), trigger, expires);
    }

    private String applied(String trigger) {
        order("AWAITING_SHIPMENT", null);
        String id = trade.asBuyer().body(application("70000.00", expires, trigger)).post(LC).then().statusCode(201)
                .header("Location", org.hamcrest.Matchers.startsWith(LC + "/lc_")).extract().path("id");
        String payment = credit(id).extract().path("payment_id");
        FakePeers.answer("POST /v1/reservations/" + payment + "/commitments", 201, "{}");
        FakePeers.answer("POST /v1/reservations/" + payment + "/releases", 201, "{}");
        trade.comesTo(payment, "LOCKED");
        return id;
    }

    private String advised(String trigger) {
        String id = applied(trigger);
        bank().body(issue("70000.00", "IRREVOCABLE")).post(LC + "/" + id + "/issuances").then().statusCode(201)
                .body("status", equalTo("ISSUED")).body("reference", equalTo("LC-1"));
        bank().post(LC + "/" + id + "/advices").then().statusCode(201).body("status", equalTo("ADVISED"));
        return id;
    }

    private String presented(String trigger) {
        String id = advised(trigger);
        order("AWAITING_DELIVERY_CONFIRMATION", now.minusSeconds(60));
        present(id).statusCode(201).body("status", equalTo("PRESENTED"));
        return id;
    }

    private ValidatableResponse present(String id) {
        return as(trade.supplier(), "SUPPLIER")
                .body("{\"documents\":[{\"type\":\"BILL_OF_LADING\",\"reference\":\"BL-4711\"}]}")
                .post(LC + "/" + id + "/presentations").then();
    }

    private String issue(String amount, String form) {
        return """
                {"reference":"LC-1","form":"%s","amount":%s,"expires_on":"%s","ship_by":"%s","presentation_days":21,
                 "applicant":"HARBOUR LIGHTS LTD","beneficiary":"LANTERNS OF NINGBO"}
                """.formatted(form, usd(amount), expires, shipBy);
    }

    private static RequestSpecification bank() {
        return as("bank", "PROVIDER");
    }

    private ValidatableResponse credit(String id) {
        return trade.asBuyer().get(LC + "/" + id).then().statusCode(200);
    }

    private List<String> outcomes() {
        return FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results").stream()
                .map(told -> told.body().get("outcome").asText()).toList();
    }

    private List<FakePeers.Asked> reservations(String payment) {
        return FakePeers.asked("POST /v1/reservations").stream()
                .filter(asked -> asked.body().get("payment_id").asText().equals(payment)).toList();
    }

    @Test
    void aCreditIsPromisedThenPaidAndOnlyThenAdvanced() {
        String id = advised("SHIPMENT");
        String payment = credit(id).body("document_fee.amount", equalTo("125.00")).body("amount.amount", equalTo("70000.00"))
                .body("deadlines[0].kind", equalTo("EXPIRY")).extract().path("payment_id");
        eventually(() -> assertThat(outcomes()).containsExactly("PROMISED"));
        assertThat(reservations(payment)).as("no limit is used before the bank has paid (A23)").isEmpty();
        present(id).statusCode(409).body("code", equalTo("goods-not-shipped"));

        order("AWAITING_DELIVERY_CONFIRMATION", now.minusSeconds(60));
        present(id).statusCode(201).body("deadlines[0].kind", equalTo("EXAMINATION"))
                .body("presentation.documents[0].reference", equalTo("BL-4711"));
        bank().body("{\"complying\":true}").post(LC + "/" + id + "/examinations").then().statusCode(201)
                .body("status", equalTo("HONOURED")).body("allowed_actions", hasSize(0));
        trade.comesTo(payment, "SETTLED");
        trade.payment(payment).body("method", equalTo("LETTER_OF_CREDIT")).body("received.amount", equalTo("70000.00"))
                .body("advanced.amount", equalTo("20000.00")).body("escrowed.amount", equalTo("50000.00"))
                .body("fee.amount", equalTo("125.00"));
        trade.account().body("received.amount", equalTo("70000.00")).body("held.amount", equalTo("50000.00"));
        eventually(() -> assertThat(outcomes()).containsExactly("PROMISED", "SETTLED"));
        assertThat(reservations(payment)).hasSize(1);
        assertThat(Trade.charges(payment)).isEmpty();
        trade.asBuyer().get(LC + "/" + id + "/timeline").then().body("intact", equalTo(true)).body("items.type", equalTo(
                List.of("applied", "issued", "advised", "presented", "accepted", "honoured").stream()
                        .map(each -> "letter_of_credit." + each).toList()));
    }

    @Test
    void theBankWaitsForTheGoodsWhereThatIsAgreed() {
        String id = presented("ARRIVAL");
        String payment = credit(id).extract().path("payment_id");
        bank().body("{\"complying\":true}").post(LC + "/" + id + "/examinations").then().statusCode(201)
                .body("status", equalTo("ACCEPTED"));
        trade.payment(payment).body("status", equalTo("LOCKED"));
        as("operator", "OPERATOR").body("{\"port\":\"Felixstowe\"}").post(LC + "/" + id + "/arrivals").then().statusCode(201)
                .body("status", equalTo("HONOURED"));
        trade.comesTo(payment, "SETTLED");
    }

    @Test
    void aLimitThatSaysNoLeavesEverythingInEscrow() {
        String id = presented("SHIPMENT");
        String payment = credit(id).extract().path("payment_id");
        FakePeers.answer("POST /v1/reservations", 409, "{\"code\":\"limit-suspended\",\"detail\":\"no\"}");
        bank().body("{\"complying\":true}").post(LC + "/" + id + "/examinations").then().statusCode(201);
        trade.comesTo(payment, "SETTLED");
        trade.payment(payment).body("advanced.amount", equalTo("0.00")).body("escrowed.amount", equalTo("70000.00"));
        FakePeers.answer("POST /v1/reservations", 201, "{\"granted\":" + usd("20000.00") + "}");
    }

    @Test
    void discrepanciesAreNamedAndWaived() {
        String id = presented("SHIPMENT");
        bank().body("{\"complying\":false}").post(LC + "/" + id + "/examinations").then().statusCode(422)
                .body("code", equalTo("examination-incomplete")).body("errors[0].pointer", equalTo("/discrepancies"));
        bank().body("{\"complying\":false,\"discrepancies\":[{\"document\":\"BILL_OF_LADING\",\"reason\":\"dated late\"}]}")
                .post(LC + "/" + id + "/examinations").then().statusCode(201).body("status", equalTo("DISCREPANT"))
                .body("presentation.discrepancies[0].reason", equalTo("dated late"));
        credit(id).body("allowed_actions", contains("waive")).body("deadlines[0].awaiting", equalTo("BUYER"));
        trade.asBuyer().post(LC + "/" + id + "/waivers").then().statusCode(201).body("status", equalTo("HONOURED"));
        trade.comesTo(credit(id).extract().path("payment_id"), "SETTLED");
    }

    @ParameterizedTest(name = "{0}: the order hears {1}")
    @CsvSource({ "REFUSED, FAILED", "DISCREPANT, PROMISED FAILED", "WITHDRAWN, FAILED" })
    void whatComesToNothingIsTakenBack(String how, String told) {
        String id = how.equals("DISCREPANT") ? presented("SHIPMENT") : applied("SHIPMENT");
        String payment = credit(id).extract().path("payment_id");
        if (how.equals("WITHDRAWN")) {
            trade.asBuyer().post("/v1/payments/" + payment + "/cancellations").then().statusCode(409)
                    .body("code", equalTo("credit-to-be-withdrawn"));
            trade.asBuyer().post(LC + "/" + id + "/withdrawals").then().statusCode(201).body("status", equalTo("WITHDRAWN"));
        } else {
            if (how.equals("DISCREPANT")) {
                bank().body("{\"complying\":false,\"discrepancies\":[{\"document\":\"INVOICE\",\"reason\":\"unsigned\"}]}")
                        .post(LC + "/" + id + "/examinations").then().statusCode(201);
            }
            bank().body("{\"reason\":\"no credit line\"}").post(LC + "/" + id + "/refusals").then().statusCode(201)
                    .body("status", equalTo("REFUSED")).body("ending", equalTo("no credit line"));
        }
        trade.comesTo(payment, "FAILED");
        trade.payment(payment).body("failure.code",
                equalTo("letter-of-credit-" + (how.equals("WITHDRAWN") ? "withdrawn" : "refused")));
        eventually(() -> assertThat(String.join(" ", outcomes())).isEqualTo(told));
        bank().post(LC + "/" + id + "/advices").then().statusCode(409).body("code", equalTo("illegal-state"));
    }

    @Test
    void anIssueByMessageIsHeldAgainstTheApplication() {
        String id = applied("SHIPMENT");
        DateTimeFormatter day = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);
        String message = Mt700ReaderTest.MT700.replace("260508", expires.format(day)).replace("260410", shipBy.format(day));
        mt700(id, message.replace("USD70000,", "USD69999,5").replace("LANTERNS OF NINGBO", "LANTERNS OF NINGPO")
                .replace(":44C:" + shipBy.format(day) + "\n", "")).statusCode(422).contentType("application/problem+json")
                .body("code", equalTo("credit-differs"))
                .body("errors.pointer", contains("/amount", "/ship_by", "/beneficiary"));
        mt700(id, "hello").statusCode(400).body("code", equalTo("credit-unreadable"));
        credit(id).body("status", equalTo("APPLIED"));
        mt700(id, message).statusCode(201).body("status", equalTo("ISSUED")).body("reference", equalTo("LC-2026-001"));
        bank().body(issue("70000.00", "IRREVOCABLE")).post(LC + "/" + id + "/issuances").then().statusCode(409)
                .body("code", equalTo("illegal-state")).body("current_status", equalTo("ISSUED"));
    }

    private static ValidatableResponse mt700(String id, String message) {
        return given().auth().oauth2(FakePeers.token("bank", "PROVIDER")).contentType("text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(message).post(LC + "/" + id + "/issuances")
                .then();
    }

    @Test
    void aCreditThatPromisesNothingIsNotTaken() {
        String id = applied("SHIPMENT");
        bank().body(issue("70000.00", "REVOCABLE")).post(LC + "/" + id + "/issuances").then().statusCode(422)
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
        order(status, null);
        trade.asBuyer().body(application(amount, shipBy.plusDays(days), "SHIPMENT").replace("BALANCE", instalment)).post(LC)
                .then()
                .statusCode(code).contentType("application/problem+json").body("code", equalTo(problem));
        trade.asBuyer().get("/v1/payments?order_id=" + trade.order()).then().body("items", hasSize(0));
    }

    @Test
    void aCreditIsForItsPartiesAndTheirBankOnly() {
        String id = applied("SHIPMENT");
        order("AWAITING_SHIPMENT", null);
        as("somebody", "BUYER").body(application("70000.00", expires, "SHIPMENT")).post(LC).then().statusCode(404);
        as("somebody", "BUYER", "SUPPLIER").get(LC + "/" + id).then().statusCode(404);
        as("somebody", "SUPPLIER").body("{\"documents\":[{\"type\":\"OTHER\",\"reference\":\"1\"}]}")
                .post(LC + "/" + id + "/presentations").then().statusCode(404);
        as("somebody", "BUYER").post(LC + "/" + id + "/waivers").then().statusCode(404);
        as("somebody", "BUYER").get(LC + "?order_id=" + trade.order()).then().body("items", hasSize(0));
        trade.asBuyer().body(issue("70000.00", "IRREVOCABLE")).post(LC + "/" + id + "/issuances").then().statusCode(403);
        trade.asBuyer().get(LC + "?order_id=" + trade.order()).then().body("items.id", contains(id));
        as(trade.supplier(), "SUPPLIER").get(LC).then().body("items.id", contains(id));
        bank().get(LC + "?order_id=" + trade.order()).then().body("items.allowed_actions[0]", hasItems("issue", "refuse"))
                .body("items.allowed_actions[0]", not(hasItems("advise")));
        trade.asBuyer().body("{\"order_id\":\"" + trade.order() + "\",\"instalment\":\"BALANCE\",\"quote_id\":\"quo_x\","
                + "\"method\":\"LETTER_OF_CREDIT\"}").post("/v1/payments").then().statusCode(422)
                .body("code", equalTo("method-not-eligible"));
        eventually(() -> trade.asBuyer().header("If-None-Match", credit(id).extract().header("ETag")).get(LC + "/" + id).then()
                .statusCode(304));
    }

    @Test
    void anApplicationForWhichTheOrderDoesNotWaitEndsAtOnce() {
        FakePeers.answer("POST /v1/orders/" + trade.order() + "/payment-locks", 409,
                "{\"code\":\"dispute-open\",\"detail\":\"the order is in dispute\"}");
        order("AWAITING_SHIPMENT", null);
        String id = trade.asBuyer().body(application("70000.00", expires, "SHIPMENT")).post(LC).then().statusCode(201).extract()
                .path("id");
        eventually(() -> credit(id).body("status", equalTo("WITHDRAWN")).body("ending", containsString("in dispute"))
                .body("deadlines", hasSize(0)));
        trade.payment(credit(id).extract().path("payment_id")).body("status", equalTo("FAILED"))
                .body("failure.code", equalTo("dispute-open"));
        bank().body(issue("70000.00", "IRREVOCABLE")).post(LC + "/" + id + "/issuances").then().statusCode(409)
                .body("code", equalTo("illegal-state"));
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void goodsOfWhichNoWordComesCountAsArrived() {
        String id = presented("ARRIVAL");
        bank().body("{\"complying\":true}").post(LC + "/" + id + "/examinations").then().statusCode(201)
                .body("status", equalTo("ACCEPTED")).body("deadlines[0].kind", equalTo("ARRIVAL"))
                .body("deadlines[0].awaiting", equalTo("PROVIDER"));
        Trade.advance(Duration.ofDays(60));
        eventually(() -> credit(id).body("status", equalTo("HONOURED")).body("arrived_at", equalTo(null)));
        trade.comesTo(credit(id).extract().path("payment_id"), "SETTLED");
    }
}
