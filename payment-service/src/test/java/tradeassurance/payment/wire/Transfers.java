package tradeassurance.payment.wire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.Trade.usd;
import static tradeassurance.payment.wire.Statements.ACCOUNT;
import static tradeassurance.payment.wire.Statements.camt053;

import java.util.List;
import java.util.UUID;

import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.payment.Trade;

/** Statements of the bank, and the payments that they bring money for. */
final class Transfers {

    private Transfers() {
    }

    static ValidatableResponse send(String statement) {
        return send(statement, statement.startsWith("<") ? "application/xml" : "text/plain", UUID.randomUUID().toString());
    }

    static ValidatableResponse send(String statement, String type, String key) {
        return given().auth().oauth2(FakePeers.token("bank", "PROVIDER")).contentType(type).header("Idempotency-Key", key)
                .body(statement.getBytes(java.nio.charset.StandardCharsets.UTF_8)).post("/v1/bank-statements").then();
    }

    static String quote(Trade trade, String amount, String currency) {
        return trade.asBuyer()
                .body("{\"order_id\":\"" + trade.order() + "\",\"amount\":" + usd(amount) + ",\"currency\":\"" + currency
                        + "\"}")
                .post("/v1/payment-quotes").then().statusCode(200).extract().path("id");
    }

    /** A payment by wire for which a transfer is awaited. */
    static String awaited(Trade trade, String amount) {
        String id = trade.asBuyer().body("{\"order_id\":\"" + trade.order() + "\",\"instalment\":\"INITIAL\",\"quote_id\":\""
                + quote(trade, amount, "USD") + "\",\"method\":\"WIRE_TRANSFER\"}").post("/v1/payments").then().statusCode(202)
                .extract().path("id");
        FakePeers.answer("POST /v1/reservations/" + id + "/commitments", 201, "{}");
        FakePeers.answer("POST /v1/reservations/" + id + "/releases", 201, "{}");
        trade.comesTo(id, "PROCESSING");
        return id;
    }

    static String reference(Trade trade, String payment) {
        return trade.asBuyer().get("/v1/payments/" + payment + "/wire-instructions").then().statusCode(200).extract()
                .path("reference");
    }

    static ValidatableResponse line(String id) {
        return as("operator", "OPERATOR").get("/v1/unmatched-lines/" + id).then().statusCode(200);
    }

    /** A line that is not applied, out of a statement with a name of its own. */
    static String waiting(String own, String entry) {
        String id = send(camt053("S-" + own, ACCOUNT, entry)).statusCode(201).body("lines", hasSize(1)).extract()
                .path("lines[0].id");
        eventually(() -> line(id).body("status", equalTo("WAITING")));
        return id;
    }

    /** What the bank was asked to send back of a payment. */
    static List<com.fasterxml.jackson.databind.JsonNode> backTo(String payment) {
        return FakePeers.asked("POST /v1/refunds").stream().map(FakePeers.Asked::body)
                .filter(asked -> asked.get("charge_reference").asText().equals(payment)).toList();
    }
}
