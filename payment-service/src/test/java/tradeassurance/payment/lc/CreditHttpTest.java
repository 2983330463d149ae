package tradeassurance.payment.lc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;
import static tradeassurance.payment.Trade.usd;
import static tradeassurance.payment.lc.CreditTrade.LC;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.payment.Trade;

/** A letter of credit from its issue until it is paid, or comes to nothing. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class CreditHttpTest {

    private CreditTrade lc;

    @BeforeEach
    void order() {
        lc = new CreditTrade();
    }

    @Test
    void aCreditIsPromisedThenPaidAndOnlyThenAdvanced() {
        String id = lc.advised("SHIPMENT");
        String payment = lc.credit(id).body("document_fee.amount", equalTo("125.00")).body("amount.amount", equalTo("70000.00"))
                .body("deadlines[0].kind", equalTo("EXPIRY")).extract().path("payment_id");
        eventually(() -> assertThat(lc.outcomes()).containsExactly("PROMISED"));
        assertThat(lc.reservations(payment)).as("no limit is used before the bank has paid (A23)").isEmpty();
        lc.present(id).statusCode(409).body("code", equalTo("goods-not-shipped"));

        lc.order("AWAITING_DELIVERY_CONFIRMATION", lc.now().minusSeconds(60));
        lc.present(id).statusCode(201).body("deadlines[0].kind", equalTo("EXAMINATION"))
                .body("presentation.documents[0].reference", equalTo("BL-4711"));
        CreditTrade.bank().body("{\"complying\":true}").post(LC + "/" + id + "/examinations").then().statusCode(201)
                .body("status", equalTo("HONOURED")).body("allowed_actions", hasSize(0));
        lc.trade.comesTo(payment, "SETTLED");
        lc.trade.payment(payment).body("method", equalTo("LETTER_OF_CREDIT")).body("received.amount", equalTo("70000.00"))
                .body("advanced.amount", equalTo("20000.00")).body("escrowed.amount", equalTo("50000.00"))
                .body("fee.amount", equalTo("125.00"));
        lc.trade.account().body("received.amount", equalTo("70000.00")).body("held.amount", equalTo("50000.00"));
        eventually(() -> assertThat(lc.outcomes()).containsExactly("PROMISED", "SETTLED"));
        assertThat(lc.reservations(payment)).hasSize(1);
        assertThat(Trade.charges(payment)).isEmpty();
        lc.trade.asBuyer().get(LC + "/" + id + "/timeline").then().body("intact", equalTo(true)).body("items.type", equalTo(
                List.of("applied", "issued", "advised", "presented", "accepted", "honoured").stream()
                        .map(each -> "letter_of_credit." + each).toList()));
    }

    @Test
    void theBankWaitsForTheGoodsWhereThatIsAgreed() {
        String id = lc.presented("ARRIVAL");
        String payment = lc.credit(id).extract().path("payment_id");
        CreditTrade.bank().body("{\"complying\":true}").post(LC + "/" + id + "/examinations").then().statusCode(201)
                .body("status", equalTo("ACCEPTED"));
        lc.trade.payment(payment).body("status", equalTo("LOCKED"));
        as("operator", "OPERATOR").body("{\"port\":\"Felixstowe\"}").post(LC + "/" + id + "/arrivals").then().statusCode(201)
                .body("status", equalTo("HONOURED"));
        lc.trade.comesTo(payment, "SETTLED");
    }

    @Test
    void aLimitThatSaysNoLeavesEverythingInEscrow() {
        String id = lc.presented("SHIPMENT");
        String payment = lc.credit(id).extract().path("payment_id");
        FakePeers.answer("POST /v1/reservations", 409, "{\"code\":\"limit-suspended\",\"detail\":\"no\"}");
        CreditTrade.bank().body("{\"complying\":true}").post(LC + "/" + id + "/examinations").then().statusCode(201);
        lc.trade.comesTo(payment, "SETTLED");
        lc.trade.payment(payment).body("advanced.amount", equalTo("0.00")).body("escrowed.amount", equalTo("70000.00"));
        FakePeers.answer("POST /v1/reservations", 201, "{\"granted\":" + usd("20000.00") + "}");
    }

    @Test
    void discrepanciesAreNamedAndWaived() {
        String id = lc.presented("SHIPMENT");
        CreditTrade.bank().body("{\"complying\":false}").post(LC + "/" + id + "/examinations").then().statusCode(422)
                .body("code", equalTo("examination-incomplete")).body("errors[0].pointer", equalTo("/discrepancies"));
        CreditTrade.bank()
                .body("{\"complying\":false,\"discrepancies\":[{\"document\":\"BILL_OF_LADING\",\"reason\":\"dated late\"}]}")
                .post(LC + "/" + id + "/examinations").then().statusCode(201).body("status", equalTo("DISCREPANT"))
                .body("presentation.discrepancies[0].reason", equalTo("dated late"));
        lc.credit(id).body("allowed_actions", contains("waive")).body("deadlines[0].awaiting", equalTo("BUYER"));
        lc.trade.asBuyer().post(LC + "/" + id + "/waivers").then().statusCode(201).body("status", equalTo("HONOURED"));
        lc.trade.comesTo(lc.credit(id).extract().path("payment_id"), "SETTLED");
    }

    @ParameterizedTest(name = "{0}: the order hears {1}")
    @CsvSource({ "REFUSED, FAILED", "DISCREPANT, PROMISED FAILED", "WITHDRAWN, FAILED" })
    void whatComesToNothingIsTakenBack(String how, String told) {
        String id = how.equals("DISCREPANT") ? lc.presented("SHIPMENT") : lc.applied("SHIPMENT");
        String payment = lc.credit(id).extract().path("payment_id");
        if (how.equals("WITHDRAWN")) {
            lc.trade.asBuyer().post("/v1/payments/" + payment + "/cancellations").then().statusCode(409)
                    .body("code", equalTo("credit-to-be-withdrawn"));
            lc.trade.asBuyer().post(LC + "/" + id + "/withdrawals").then().statusCode(201).body("status", equalTo("WITHDRAWN"));
        } else {
            if (how.equals("DISCREPANT")) {
                CreditTrade.bank()
                        .body("{\"complying\":false,\"discrepancies\":[{\"document\":\"INVOICE\",\"reason\":\"unsigned\"}]}")
                        .post(LC + "/" + id + "/examinations").then().statusCode(201);
            }
            CreditTrade.bank().body("{\"reason\":\"no credit line\"}").post(LC + "/" + id + "/refusals").then().statusCode(201)
                    .body("status", equalTo("REFUSED")).body("ending", equalTo("no credit line"));
        }
        lc.trade.comesTo(payment, "FAILED");
        lc.trade.payment(payment).body("failure.code",
                equalTo("letter-of-credit-" + (how.equals("WITHDRAWN") ? "withdrawn" : "refused")));
        eventually(() -> assertThat(String.join(" ", lc.outcomes())).isEqualTo(told));
        CreditTrade.bank().post(LC + "/" + id + "/advices").then().statusCode(409).body("code", equalTo("illegal-state"));
    }

    @Test
    void goodsOfWhichNoWordComesCountAsArrived() {
        String id = lc.presented("ARRIVAL");
        CreditTrade.bank().body("{\"complying\":true}").post(LC + "/" + id + "/examinations").then().statusCode(201)
                .body("status", equalTo("ACCEPTED")).body("deadlines[0].kind", equalTo("ARRIVAL"))
                .body("deadlines[0].awaiting", equalTo("PROVIDER"));
        Trade.advance(Duration.ofDays(60));
        eventually(() -> lc.credit(id).body("status", equalTo("HONOURED")).body("arrived_at", equalTo(null)));
        lc.trade.comesTo(lc.credit(id).extract().path("payment_id"), "SETTLED");
    }
}
