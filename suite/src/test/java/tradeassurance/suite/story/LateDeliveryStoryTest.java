package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;
import tradeassurance.suite.demo.Trades;

/** The date passes, the parties agree, part of the money goes back, and the trade goes on (R6, R96-R99). */
@ExtendWith(RunningSuite.class)
class LateDeliveryStoryTest {

    @Test
    void anAgreedPartialRefundLeavesTheOrderToGoOn(Api api) {
        Trade trade = new Trades(api, System.out).lateDelivery();
        assertThat(trade.dispute().getString("outcome")).isEqualTo("AGREED");
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("2500.00");
        assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
        assertThat(trade.order().getString("payment_status")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(trade.order().getBoolean("late")).isTrue();
        assertThat(amount(trade.balance(), "available")).isEqualTo("7500.00");
        assertThat(amount(trade.balance(), "recourse")).isEqualTo("0.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("0.00");
        Books.areInOrder(trade);
    }

    @Test
    void whileADisputeIsOpenNothingMovesPastIt(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("10000.00", 3).paid("10000.00");
        api.advance(Duration.ofDays(5));
        trade.disputed("NOT_SHIPPED_ON_TIME", "10000.00");
        assertThat(trade.escrow().getBoolean("frozen")).isTrue();
        assertThat(trade.order().getString("dispute_status")).isEqualTo("OPEN");
        assertThat(trade.supplier().post(trade.orderPath() + "/shipments", new JsonObject()).status()).isEqualTo(409);
        Answer second = trade.buyer().post("/v1/disputes", trade.claim("NOT_SHIPPED_ON_TIME", "100.00"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("dispute-open");

        trade.buyer().does(trade.disputePath() + "/withdrawals");
        api.settled();
        assertThat(trade.escrow().getBoolean("frozen")).isFalse();
        assertThat(trade.order().getString("dispute_status")).isEqualTo("RESOLVED");
        assertThat(trade.shipped().order().getString("status")).isEqualTo("AWAITING_DELIVERY_CONFIRMATION");
        Books.areInOrder(trade);
    }

    @Test
    void aClaimNeedsABreachAndMoneyThatHasArrived(Api api) {
        Trade unpaid = Trade.withLimit(api, "6000.00").ordered("1000.00", 3);
        Answer tooEarly = unpaid.buyer().post("/v1/disputes", unpaid.claim("NOT_SHIPPED_ON_TIME", "1000.00"));
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.code()).isEqualTo("no-settled-payment");

        Trade onTime = unpaid.paid("1000.00");
        Answer noBreach = onTime.buyer().post("/v1/disputes", onTime.claim("NOT_SHIPPED_ON_TIME", "1000.00"));
        assertThat(noBreach.status()).isEqualTo(422);
        Answer tooMuch = onTime.buyer().post("/v1/disputes", onTime.claim("QUALITY_NOT_AS_CONTRACTED", "1000.01"));
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(onTime.order().getString("dispute_status")).isEqualTo("NONE");
    }

    @Test
    void aBuyerThatDoesNotAnswerAnOfferForSevenDaysLosesTheDisputeAndMayOpenAnother(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 3).paid("1000.00");
        api.advance(Duration.ofDays(5));
        trade.disputed("NOT_SHIPPED_ON_TIME", "1000.00");
        trade.supplier().does(trade.disputePath() + "/proposals", new JsonObject().put("kind", "PARTIAL_REFUND")
                .put("amount", Trade.usd("100.00")).put("text", "A tenth."));
        Answer pending = trade.buyer().post(trade.disputePath() + "/escalations", new JsonObject());
        assertThat(pending.status()).isEqualTo(409);
        api.advance(Duration.ofDays(7));
        assertThat(trade.dispute().getString("outcome")).isEqualTo("AUTO_CANCELLED");
        assertThat(trade.order().getString("dispute_status")).isEqualTo("RESOLVED");
        trade.disputed("NOT_SHIPPED_ON_TIME", "1000.00");
        assertThat(trade.order().getString("dispute_status")).isEqualTo("OPEN");
        Books.areInOrder(trade);
    }
}
