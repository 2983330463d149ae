package tradeassurance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.payment.Trade.as;

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

/** Payments to which the buyer has to agree at the provider's, in a currency of its own. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class ActionHttpTest {

    private static final String AGREE = "{\"status\":\"REQUIRES_ACTION\",\"redirect_url\":\"https://provider.example/agree\"}";
    private static final String AT_IT = "{\"status\":\"PENDING\"}";
    private static final String OVER = "{\"status\":\"FAILED\",\"reason\":\"cancelled\"}";
    private static final String TAKEN = "{\"status\":\"SETTLED\",\"received_amount\":{\"amount\":\"823.92\",\"currency\":\"EUR\"}}";

    private final Trade trade = Trade.payable("1000.00", "600.00");

    @BeforeEach
    void rates() {
        Rates.set();
    }

    /** 800.00 euros for 1,000.00 dollars, and the provider wants the buyer to agree. */
    private String asking() {
        FakePeers.answer("POST /v1/charges", 202, AGREE);
        String id = trade.payBy(trade.quoted("1000.00", "EUR", ""), "PAYPAL");
        FakePeers.answer("GET /v1/charges/" + id, 200, AGREE);
        trade.comesTo(id, "REQUIRES_ACTION");
        FakePeers.answer("POST /v1/charges", 202, AT_IT);
        return id;
    }

    private void provider(String id, String word) {
        FakePeers.answer("POST /v1/charges/" + id + "/cancellations", 200, word);
        FakePeers.answer("GET /v1/charges/" + id, 200, word);
    }

    private List<String> toldToTheOrder() {
        return FakePeers.asked("POST /v1/orders/" + trade.order() + "/payment-results").stream()
                .map(told -> told.body().get("outcome").asText() + " " + told.body().get("amount").get("amount").asText())
                .toList();
    }

    @Test
    void aBuyerAgreesAndTheOrderIsPaidInItsOwnCurrency() {
        String id = asking();
        trade.payment(id).body("required_action.url", equalTo("https://provider.example/agree"))
                .body("deadlines.collect { it.kind }", hasItem("ACTION")).body("allowed_actions", hasItem("cancel"));
        assertThat(Trade.charges(id)).singleElement().satisfies(asked -> {
            assertThat(asked.body().get("method").asText()).isEqualTo("PAYPAL");
            assertThat(asked.body().get("amount").toString()).contains("823.92", "EUR");
        });
        Trade.tell("charge.agreed", id, "823.92", "EUR").statusCode(204);
        trade.payment(id).body("status", equalTo("PROCESSING")).body("required_action", equalTo(null));
        Trade.tell("charge.settled", id, "823.92", "EUR").statusCode(204);
        Trade.tell("charge.agreed", id, "823.92", "EUR").statusCode(204);
        trade.payment(id).body("status", equalTo("SETTLED")).body("taken.amount", equalTo("800.00"))
                .body("received.amount", equalTo("1000.00")).body("received.currency", equalTo("USD"))
                .body("advanced.amount", equalTo("600.00")).body("escrowed.amount", equalTo("400.00"));
        trade.account().body("received.amount", equalTo("1000.00")).body("held.amount", equalTo("400.00"));
        eventually(() -> assertThat(toldToTheOrder()).containsExactly("SETTLED 1000.00"));
        assertThat(FakePeers.asked("POST /v1/reservations/" + id + "/commitments")).singleElement()
                .satisfies(told -> assertThat(told.body().get("amount").toString()).contains("600.00", "USD"));
    }

    @Test
    void whatComesShortIsWorthLess() {
        String id = asking();
        Trade.tell("charge.settled", id, "823.92", "USD").statusCode(422);
        Trade.tell("charge.settled", id, "823.93", "EUR").statusCode(409);
        Trade.tell("charge.settled", id, "423.92", "EUR").statusCode(204);
        trade.payment(id).body("taken.amount", equalTo("400.00")).body("received.amount", equalTo("500.00"))
                .body("surplus.amount", equalTo("0.00"));
    }

    @Test
    void whatGoesBackGoesBackAsItCame() {
        String id = asking();
        Trade.tell("charge.settled", id, "823.92", "EUR").statusCode(204);
        trade.comesTo(id, "SETTLED");
        FakePeers.answer("POST /v1/disputes/dsp_" + trade.order() + "/refund-results", 201, "{}");
        String refund = Trade.asService().body("{\"order_id\":\"" + trade.order() + "\",\"dispute_id\":\"dsp_" + trade.order()
                + "\",\"amount\":" + Trade.usd("1000.00") + "}").post("/v1/refunds").then().statusCode(202).extract()
                .path("id");
        eventually(() -> assertThat(FakePeers.asked("POST /v1/refunds"))
                .filteredOn(asked -> asked.body().get("reference").asText()
                        .startsWith(refund))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body().get("amount").toString()).contains("800.00", "EUR")));
        Trade.tell("refund.succeeded", refund + "-1-1", "799.99", "EUR").statusCode(not(204));
        Trade.tell("refund.succeeded", refund + "-1-1", "800.00", "EUR").statusCode(204);
        trade.asBuyer().get("/v1/refunds/" + refund).then().body("status", equalTo("SUCCEEDED"));
    }

    @ParameterizedTest(name = "half an hour later the provider says {0}: {1}, the order is told {2}")
    @CsvSource({ "OVER, EXPIRED, FAILED 1000.00", "TAKEN, SETTLED, SETTLED 1000.00", "AT_IT, PROCESSING, " })
    void theProviderHasTheLastWordWhenTheTimeIsOver(String word, String status, String told) {
        String id = asking();
        provider(id, word.equals("OVER") ? OVER : word.equals("TAKEN") ? TAKEN : AGREE);
        if (word.equals("AT_IT")) {
            provider(id, AT_IT);
        }
        Trade.advance(Duration.ofMinutes(30));
        trade.comesTo(id, status);
        if (told != null) {
            eventually(() -> assertThat(toldToTheOrder()).containsExactly(told));
        }
        if (status.equals("EXPIRED")) {
            trade.payment(id).body("failure.code", equalTo("payment-expired"));
            eventually(() -> assertThat(FakePeers.asked("POST /v1/reservations/" + id + "/releases")).hasSize(1));
            trade.asBuyer().get("/v1/payments/" + id + "/timeline").then().body("intact", equalTo(true))
                    .body("items.collect { it.type }", hasItem("payment.expired"));
        }
    }

    @Test
    void whatIsToldBeforeTheProviderWasAskedMovesNothing() {
        FakePeers.answer("POST /v1/orders/" + trade.order() + "/payment-locks", 503, "{}");
        String id = trade.payBy(trade.quoted("1000.00", "EUR", ""), "PAYPAL");
        for (String early : List.of("charge.agreed", "charge.failed")) {
            Trade.tell(early, id, "823.92", "EUR");
            trade.payment(id).body("status", equalTo("CREATED"));
        }
        Trade.tell("charge.settled", id, "823.92", "EUR").statusCode(404);
        FakePeers.answer("POST /v1/orders/" + trade.order() + "/payment-locks", 201, "{}");
        FakePeers.answer("POST /v1/reservations", 503, "{}");
        trade.comesTo(id, "LOCKED");
        Trade.tell("charge.settled", id, "823.92", "EUR").statusCode(409).body("code", equalTo("illegal-state"));
        trade.account().body("received.amount", equalTo("0.00"));
        FakePeers.answer("POST /v1/reservations", 201, "{\"granted\":" + Trade.usd("600.00") + "}");
        trade.comesTo(id, "PROCESSING");
    }

    @Test
    void theJanitorLearnsThatTheBuyerHasAgreed() {
        String id = asking();
        FakePeers.answer("GET /v1/charges/" + id, 200, AT_IT);
        Trade.advance(Duration.ofMinutes(1));
        trade.comesTo(id, "PROCESSING");
    }

    @ParameterizedTest(name = "{0} calls it off")
    @CsvSource({ "BUYER", "SERVICE" })
    void aProviderThatAgreesLetsAPaymentBeCalledOff(String role) {
        String id = asking();
        provider(id, OVER);
        as(role.equals("BUYER") ? trade.buyer() : "order-service", role).post("/v1/payments/" + id + "/cancellations").then()
                .statusCode(201).body("status", equalTo("CANCELLED"));
        eventually(() -> assertThat(toldToTheOrder()).containsExactly("CANCELLED 1000.00"));
        assertThat(FakePeers.asked("POST /v1/reservations/" + id + "/releases")).hasSize(1);
    }

    @Test
    void aProviderThatDoesNotAgreeKeepsThePaymentAlive() {
        String id = asking();
        FakePeers.answer("POST /v1/charges/" + id + "/cancellations", 409, "{\"code\":\"already-settled\"}");
        FakePeers.answer("GET /v1/charges/" + id, 200, TAKEN);
        trade.asBuyer().post("/v1/payments/" + id + "/cancellations").then().statusCode(409).body("code",
                equalTo("too-late-to-cancel"));
        as("order-service", "SERVICE").post("/v1/payments/" + id + "/cancellations").then().statusCode(409);
        as("somebody", "BUYER").post("/v1/payments/" + id + "/cancellations").then().statusCode(404);
        trade.payment(id).body("status", equalTo("REQUIRES_ACTION"));
    }
}
