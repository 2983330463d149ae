package tradeassurance.payment.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.wire.Statements.ACCOUNT;
import static tradeassurance.payment.wire.Statements.camt053;
import static tradeassurance.payment.wire.Statements.credit;
import static tradeassurance.payment.wire.Transfers.awaited;
import static tradeassurance.payment.wire.Transfers.line;
import static tradeassurance.payment.wire.Transfers.reference;
import static tradeassurance.payment.wire.Transfers.send;
import static tradeassurance.payment.wire.Transfers.waiting;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Trade;
import tradeassurance.payment.wire.model.CreditorReference;

/** Lines that no payment waits for, and what an operator does with them. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class UnmatchedLineHttpTest {

    /** Accounts are shared by all tests, so every test has names of its own. */
    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aSecondTransferForAPaymentWaitsAndIsReturned() {
        Trade trade = Trade.payable("1000.00", "0.00");
        String id = awaited(trade, "1000.00");
        String reference = reference(trade, id);
        List<String> lines = send(camt053("S-" + own, ACCOUNT, credit("B1-" + own, "1000.00", "USD", reference),
                credit("B2-" + own, "1000.00", "USD", reference))).statusCode(201).extract().path("lines.id");
        trade.comesTo(id, "SETTLED");
        eventually(() -> assertThat(lines.stream().map(each -> line(each).extract().<String> path("status")))
                .containsExactlyInAnyOrder("APPLIED", "WAITING"));
        trade.account().body("received.amount", equalTo("1000.00"));
        String aside = lines.stream().filter(each -> line(each).extract().path("status").equals("WAITING")).findFirst()
                .orElseThrow();
        line(aside).body("verdict", equalTo("PAYMENT_NOT_WAITING")).body("payment_id", nullValue());
        as("operator", "OPERATOR").body("{\"bank_reference\":\"B-RETURN\",\"note\":\"paid twice\"}")
                .post("/v1/unmatched-lines/" + aside + "/returns").then().statusCode(201).body("status", equalTo("RETURNED"));
        as("operator", "OPERATOR").body("{\"bank_reference\":\"B-RETURN\",\"note\":\"paid twice\"}")
                .post("/v1/unmatched-lines/" + aside + "/returns").then().statusCode(409)
                .body("code", equalTo("illegal-state"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "NO_REFERENCE", "REFERENCE_DAMAGED", "REFERENCE_UNKNOWN", "WRONG_CURRENCY", "OTHER_ACCOUNT" })
    void whatIsNotCertainWaitsUntilAnOperatorMatchesIt(String verdict) {
        Trade trade = Trade.payable("1000.00", "0.00");
        String id = awaited(trade, "1000.00");
        String reference = reference(trade, id);
        String written = switch (verdict) {
            case "NO_REFERENCE" -> "invoice 4711";
            case "REFERENCE_DAMAGED" -> "RF00" + reference.substring(4);
            case "REFERENCE_UNKNOWN" -> CreditorReference.of("pay_" + own).value();
            default -> reference;
        };
        String account = verdict.equals("OTHER_ACCOUNT") ? "DE89370400440532013000" : ACCOUNT;
        String line = send(camt053("S-" + own, account, credit("B-" + own, "1000.00",
                verdict.equals("WRONG_CURRENCY") ? "EUR" : "USD", written))).statusCode(201)
                .body("lines[0].verdict", equalTo(verdict)).body("lines[0].status", equalTo("WAITING"))
                .extract().path("lines[0].id");
        trade.payment(id).body("status", equalTo("PROCESSING"));
        as("operator", "OPERATOR").get("/v1/unmatched-lines?limit=100").then().statusCode(200).body("items.id", hasItem(line));
        ValidatableResponse matched = as("operator", "OPERATOR").body("{\"payment_id\":\"" + id + "\"}")
                .post("/v1/unmatched-lines/" + line + "/matches").then();
        if (verdict.equals("WRONG_CURRENCY")) {
            matched.statusCode(409).body("code", equalTo("payment-not-waiting"));
        } else {
            matched.statusCode(201).body("status", equalTo("MATCHED"));
            trade.comesTo(id, "SETTLED");
            as("operator", "OPERATOR").get("/v1/unmatched-lines?limit=100").then().body("items.id", not(hasItem(line)));
        }
    }

    @Test
    void aReversalWaitsAndIsClosed() {
        String line = waiting(own, Statements.entry("DBIT", "<RvslInd>true</RvslInd>", "B-" + own, "1000.00", "USD", ""));
        line(line).body("verdict", equalTo("REVERSAL")).body("allowed_actions", hasItem("close"));
        as("operator", "OPERATOR").body("{\"bank_reference\":\"B\",\"note\":\"n\"}")
                .post("/v1/unmatched-lines/" + line + "/returns")
                .then().statusCode(409).body("code", equalTo("line-is-a-reversal"));
        as("operator", "OPERATOR").body("{\"note\":\"the bank has made a mistake and mended it\"}")
                .post("/v1/unmatched-lines/" + line + "/closings").then().statusCode(201).body("status", equalTo("CLOSED"));
    }

    @Test
    void aTransferAfterThePaymentWasCalledOffWaits() {
        Trade trade = Trade.payable("1000.00", "0.00");
        String id = awaited(trade, "1000.00");
        String reference = reference(trade, id);
        trade.asBuyer().post("/v1/payments/" + id + "/cancellations").then().statusCode(201).body("status",
                equalTo("CANCELLED"));
        String line = waiting(own, credit("B-" + own, "1000.00", "USD", reference));
        line(line).body("verdict", equalTo("PAYMENT_NOT_WAITING"));
        as("operator", "OPERATOR").body("{\"payment_id\":\"" + id + "\"}").post("/v1/unmatched-lines/" + line + "/matches")
                .then()
                .statusCode(409).body("code", equalTo("payment-not-waiting"));
        as("operator", "OPERATOR").body("{\"payment_id\":\"pay_none\"}").post("/v1/unmatched-lines/" + line + "/matches").then()
                .statusCode(409).body("errors[0].pointer", equalTo("/payment_id"));
    }
}
