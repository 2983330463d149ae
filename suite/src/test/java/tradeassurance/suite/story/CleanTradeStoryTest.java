package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;
import tradeassurance.suite.demo.Trades;

/** A trade that goes well, partly above the limit (R23a-R23d, D1), and what it refuses on the way. */
@ExtendWith(RunningSuite.class)
class CleanTradeStoryTest {

    @Test
    void whatIsAboveTheLimitWaitsInEscrowUntilTheCoverageEnds(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("10000.00", 10).paid("10000.00");
        assertThat(amount(trade.payment(), "fee")).isEqualTo("299.00");
        assertThat(amount(trade.escrow(), "held")).isEqualTo("4000.00");
        assertThat(amount(trade.escrow(), "advanced")).isEqualTo("6000.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("6000.00");
        assertThat(amount(trade.limit(), "available")).isEqualTo("0.00");

        trade.shipped().confirmed();
        assertThat(trade.order().getString("status")).isEqualTo("COMPLETED");
        api.advance(Duration.ofDays(29));
        assertThat(trade.order().getString("status")).isEqualTo("COMPLETED");
        api.advance(Duration.ofDays(1));

        assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
        assertThat(amount(trade.escrow(), "held")).isEqualTo("0.00");
        assertThat(amount(trade.balance(), "available")).isEqualTo("10000.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("0.00");
        Books.areInOrder(trade);
    }

    @Test
    void whoNeverConfirmsDeliveryIsTakenToHaveConfirmedWhenTheTimeIsOver(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 10).paid("1000.00").shipped();
        api.advance(Duration.ofDays(30));
        JsonObject order = trade.order();
        assertThat(order.getString("status")).isEqualTo("COMPLETED");
        assertThat(order.getString("confirmed_by")).isEqualTo("SYSTEM");
        api.advance(Duration.ofDays(30));
        assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
        Books.areInOrder(trade);
    }

    @Test
    void theDemonstrationPlays(Api api) {
        Books.areInOrder(new Trades(api, System.out).clean());
    }

    @Test
    void anOrderNeedsASupplierThatIsEnrolled(Api api) {
        Trade enrolled = Trade.withLimit(api, "6000.00");
        JsonObject terms = enrolled.terms("100.00", 5).put("supplier_id", "nobody-" + UUID.randomUUID());
        String draft = enrolled.buyer().does("/v1/orders", terms).getString("id");
        Answer refused = enrolled.buyer().post("/v1/orders/" + draft + "/submissions", new JsonObject());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("supplier-not-eligible");
    }

    @Test
    void moneyIsNotTakenForAnOrderThatIsNotConfirmed(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00");
        String draft = trade.buyer().does("/v1/orders", trade.terms("100.00", 5)).getString("id");
        Answer refused = trade.buyer().post("/v1/payments", trade.card("100.00", "tok_visa").put("order_id", draft));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("illegal-state");
    }

    @Test
    void goodsAreNotShippedBeforeTheMoneyHasArrived(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("100.00", 5);
        Answer refused = trade.supplier().post(trade.orderPath() + "/shipments", new JsonObject());
        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void aDeclinedCardTakesNoMoneyAndNoLimit(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 5);
        String declined = trade.buyer().does("/v1/payments", trade.card("1000.00", "tok_declined")).getString("id");
        trade.buyer().untilStatus("/v1/payments/" + declined, "FAILED");
        trade.buyer().untilStatus(trade.orderPath(), "AWAITING_PAYMENT");
        api.settled();
        assertThat(amount(trade.limit(), "reserved")).isEqualTo("0.00");
        assertThat(trade.paid("1000.00").order().getString("status")).isEqualTo("AWAITING_SHIPMENT");
        Books.areInOrder(trade);
    }

    @Test
    void whateverTheProviderDoesTheMoneyMovesOnce(Api api) {
        for (String token : new String[] { "tok_duplicate", "tok_lost_response", "tok_notify_first" }) {
            Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 5);
            String payment = trade.buyer().does("/v1/payments", trade.card("1000.00", token)).getString("id");
            trade.buyer().untilStatus("/v1/payments/" + payment, "SETTLED");
            api.settled();
            assertThat(amount(trade.escrow(), "received")).as(token).isEqualTo("1000.00");
            assertThat(amount(trade.balance(), "available")).as(token).isEqualTo("1000.00");
            Books.areInOrder(trade);
        }
    }

    @Test
    void anothersTradeIsNoTrade(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 5).paid("1000.00");
        var stranger = api.as("stranger", "BUYER", "SUPPLIER");
        for (String path : new String[] { trade.orderPath(), trade.paymentPath(), trade.orderPath() + "/timeline",
                "/v1/escrow-accounts/" + trade.order().getString("id") }) {
            Answer answer = stranger.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).as(path).hasValueSatisfying(
                    type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    @Test
    void anInternalRouteIsNotThereForClients(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 5);
        for (String path : new String[] { trade.orderPath() + "/payment-locks", "/v1/reservations", "/v1/refunds",
                trade.orderPath() + "/payment-results" }) {
            assertThat(trade.buyer().post(path, new JsonObject()).status()).as(path).isEqualTo(404);
        }
    }
}
