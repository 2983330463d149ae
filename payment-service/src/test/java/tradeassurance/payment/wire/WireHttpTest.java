package tradeassurance.payment.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.wire.Statements.ACCOUNT;
import static tradeassurance.payment.wire.Statements.camt053;
import static tradeassurance.payment.wire.Statements.camt054;
import static tradeassurance.payment.wire.Statements.credit;
import static tradeassurance.payment.wire.Statements.mt940;
import static tradeassurance.payment.wire.Transfers.awaited;
import static tradeassurance.payment.wire.Transfers.backTo;
import static tradeassurance.payment.wire.Transfers.line;
import static tradeassurance.payment.wire.Transfers.reference;
import static tradeassurance.payment.wire.Transfers.send;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

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
import tradeassurance.payment.wire.model.CreditorReference;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class WireHttpTest {

    /** Accounts are shared by all tests, so every test has names of its own. */
    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aBuyerIsToldWhereToSendTheMoneyAndNobodyIsCharged() {
        Trade trade = Trade.payable("1000.00", "400.00");
        String id = awaited(trade, "1000.00");
        trade.asBuyer().get("/v1/payments/" + id + "/wire-instructions").then().statusCode(200)
                .body("account_number", equalTo(ACCOUNT)).body("amount.amount", equalTo("1000.00"))
                .body("reference", equalTo(CreditorReference.of(id).value()))
                .body("printed_reference", equalTo(CreditorReference.of(id).printed()));
        trade.payment(id).body("fee.amount", equalTo("0.00")).body("total_charged.amount", equalTo("1000.00"));
        assertThat(Trade.charges(id)).isEmpty();
        as("somebody", "BUYER").get("/v1/payments/" + id + "/wire-instructions").then().statusCode(404);
        as(trade.supplier(), "SUPPLIER").get("/v1/payments/" + id + "/wire-instructions").then().statusCode(403);
    }

    @ParameterizedTest(name = "{0} of 1,000 arrive for an order that needs {1}: {2}, {3} applied")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            arrives, needed,  fit,   applied, advanced, escrowed
            1000.00, 1000.00, EXACT, 1000.00, 400.00,   600.00
            985.00,  1000.00, SHORT, 985.00,  400.00,   585.00
            1200.00, 1500.00, OVER,  1200.00, 400.00,   800.00
            """)
    void whatArrivesIsAppliedAsItIs(String arrives, String needed, String fit, String applied, String advanced,
            String escrowed) {
        Trade trade = Trade.payable(needed, "400.00");
        String id = awaited(trade, "1000.00");
        ValidatableResponse taken = send(camt053("S-" + own, ACCOUNT, credit("B-" + own, arrives, "USD", reference(trade, id))))
                .statusCode(201).body("lines[0].verdict", equalTo("MATCHED")).body("lines[0].payment_id", equalTo(id))
                .body("hash", org.hamcrest.Matchers.hasLength(64));
        trade.comesTo(id, "SETTLED");
        trade.payment(id).body("received.amount", equalTo(applied)).body("advanced.amount", equalTo(advanced))
                .body("escrowed.amount", equalTo(escrowed));
        line(taken.extract().path("lines[0].id")).body("status", equalTo("APPLIED")).body("fit", equalTo(fit))
                .body("allowed_actions", hasSize(0));
        eventually(() -> assertThat(FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results")).singleElement()
                .satisfies(told -> {
                    assertThat(told.body().get("outcome").asText()).isEqualTo("SETTLED");
                    assertThat(told.body().get("amount").get("amount").asText()).isEqualTo(applied);
                }));
        trade.asBuyer().get("/v1/payments/" + id + "/wire-instructions").then().statusCode(409)
                .body("code", equalTo("no-transfer-awaited"));
    }

    @Test
    void whatTheOrderDoesNotNeedGoesBackByTransfer() {
        Trade trade = Trade.payable("1000.00", "400.00");
        String id = awaited(trade, "1000.00");
        send(camt053("S-" + own, ACCOUNT, credit("B-" + own, "1200.00", "USD", reference(trade, id)))).statusCode(201);
        trade.comesTo(id, "PARTIALLY_REFUNDED");
        trade.payment(id).body("received.amount", equalTo("1200.00")).body("surplus.amount", equalTo("200.00"))
                .body("refunded.amount", equalTo("200.00")).body("advanced.amount", equalTo("400.00"));
        eventually(() -> assertThat(FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results")).singleElement()
                .satisfies(told -> assertThat(told.body().get("amount").get("amount").asText()).isEqualTo("1000.00")));
        eventually(() -> assertThat(backTo(id)).singleElement().satisfies(asked -> {
            assertThat(asked.get("way").asText()).isEqualTo("TRANSFER");
            assertThat(asked.get("amount").get("amount").asText()).isEqualTo("200.00");
        }));
        Trade.tell("refund.succeeded", backTo(id).get(0).get("reference").asText(), "200.00").statusCode(204);
        eventually(() -> trade.asBuyer().get("/v1/refunds?order_id=" + trade.order()).then()
                .body("items[0].cause", equalTo("OVERPAYMENT")).body("items[0].status", equalTo("SUCCEEDED")));
        trade.account().body("received.amount", equalTo("1200.00")).body("refundable.amount", equalTo("1000.00"))
                .body("held.amount", equalTo("600.00"));
    }

    @Test
    void aLineCountsOnceWhicheverMessageTellsOfIt() {
        Trade trade = Trade.payable("1000.00", "0.00");
        String id = awaited(trade, "1000.00");
        String entry = credit("B-" + own, "1000.00", "USD", reference(trade, id));
        send(camt054("N-" + own, ACCOUNT, entry)).statusCode(201).body("kind", equalTo("CAMT_054"))
                .body("lines[0].verdict", equalTo("MATCHED"));
        send(camt053("S-" + own, ACCOUNT, entry, Statements.entry("DBIT", "", "D-" + own, "15.00", "USD", ""))).statusCode(201)
                .body("lines", hasSize(0)).body("already_told", equalTo(1)).body("debits", equalTo(1));
        trade.comesTo(id, "SETTLED");
        trade.account().body("received.amount", equalTo("1000.00"));
    }

    @Test
    void aStatementIsTakenOnceHoweverOftenAndByWhomItIsSent() {
        Trade trade = Trade.payable("1000.00", "0.00");
        String id = awaited(trade, "1000.00");
        String statement = camt053("S-" + own, ACCOUNT, credit("B-" + own, "1000.00", "USD", reference(trade, id)));
        List<CompletableFuture<String>> sent = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> send(statement).statusCode(201).extract().<String> path("id"))).toList();
        String first = sent.get(0).join();
        assertThat(sent.stream().map(CompletableFuture::join)).containsOnly(first);
        String key = UUID.randomUUID().toString();
        send(statement, "text/xml", key).statusCode(201).body("id", equalTo(first));
        send(statement, "text/xml", key).statusCode(201).header("Idempotent-Replayed", "true");
        trade.comesTo(id, "SETTLED");
        trade.account().body("received.amount", equalTo("1000.00"));
        send(statement.replace("1000.00", "999.00")).statusCode(409).contentType("application/problem+json")
                .body("code", equalTo("statement-differs")).body("known_as", equalTo(first));
        as("operator", "OPERATOR").get("/v1/bank-statements/" + first).then().statusCode(200)
                .body("statement_id", equalTo("S-" + own)).body("lines[0].status", equalTo("APPLIED"));
        as("operator", "OPERATOR").get("/v1/bank-statements/bst_none").then().statusCode(404);
    }

    @Test
    void aStatementOfSwiftSettlesToo() {
        Trade trade = Trade.payable("1000.00", "0.00");
        String id = awaited(trade, "1000.00");
        String printed = CreditorReference.of(id).printed();
        send(mt940("N" + own, ACCOUNT, ":61:2603020302C1000,NTRFNONREF//B-" + own,
                ":86:INVOICE 4711 " + printed.substring(0, 10),
                printed.substring(10))).statusCode(201).body("kind", equalTo("MT940"));
        trade.comesTo(id, "SETTLED");
    }

    @Test
    void whatCannotBeReadOrIsNotOursMovesNothing() {
        Trade trade = Trade.payable("1000.00", "0.00");
        String id = awaited(trade, "1000.00");
        String good = camt053("S-" + own, ACCOUNT, credit("B-" + own, "1000.00", "USD", reference(trade, id)));
        send(good.replace(ACCOUNT, "NL20INGB0001234567")).statusCode(422).body("code", equalTo("account-not-ours"));
        send(good.replace("</Document>", "")).statusCode(400).body("code", equalTo("statement-unreadable"));
        send(good.replaceFirst("<Document", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Document"))
                .statusCode(400)
                .contentType("application/problem+json").body("code", equalTo("statement-unreadable"));
        send("{}", "application/json", UUID.randomUUID().toString()).statusCode(415);
        send("<a>" + "x".repeat(1_100_000) + "</a>").statusCode(413);
        given().auth().oauth2(FakePeers.token("bank", "PROVIDER")).contentType("application/xml").body(good)
                .post("/v1/bank-statements").then().statusCode(400).body("code", equalTo("idempotency-key-missing"));
        given().auth().oauth2(FakePeers.token(trade.buyer(), "BUYER")).contentType("application/xml")
                .header("Idempotency-Key", UUID.randomUUID().toString()).body(good).post("/v1/bank-statements").then()
                .statusCode(403);
        as("somebody", "BUYER").get("/v1/unmatched-lines").then().statusCode(403);
        trade.payment(id).body("status", equalTo("PROCESSING"));
        send(good).statusCode(201);
        trade.comesTo(id, "SETTLED");
    }
}
