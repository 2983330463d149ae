package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;

/** The mediator decides, and the money, the goods and the order follow (R95, R98, R100, R102, R108). */
@ExtendWith(RunningSuite.class)
class RulingStoryTest {

    /** Ordered, paid, the date has passed, and the supplier has been silent for seven days. */
    private static Trade escalated(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("10000.00", 3).paid("10000.00");
        api.advance(Duration.ofDays(5));
        trade.disputed("NOT_SHIPPED_ON_TIME", "10000.00");
        api.advance(Duration.ofDays(7));
        return trade;
    }

    /** Ordered, paid, shipped, and not as contracted; the buyer has called the platform in on day 4. */
    private static Trade notAsContracted(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("10000.00", 3).paid("10000.00").shipped();
        trade.disputed("QUALITY_NOT_AS_CONTRACTED", "10000.00");
        api.advance(Duration.ofDays(4));
        trade.buyer().does(trade.disputePath() + "/escalations");
        return trade.ruled(new JsonObject().put("outcome", "RETURN_AND_REFUND").put("text", "Half of the lamps are dark."));
    }

    @Test
    void aPartialRefundStaysPartial(Api api) {
        Trade trade = escalated(api).ruled(new JsonObject().put("outcome", "PARTIAL_REFUND").put("amount", Trade.usd("2500.00"))
                .put("calculation", new JsonArray()
                        .add(new JsonObject().put("what", "a third for the delay").put("amount", Trade.usd("3000.00")))
                        .add(new JsonObject().put("what", "less what was prepared").put("amount", Trade.usd("-500.00"))))
                .put("text", "Late, but not lost."));
        trade.buyer().untilStatus(trade.disputePath(), "CLOSED");
        api.settled();
        assertThat(trade.dispute().getString("outcome")).isEqualTo("PARTIAL_REFUND");
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("2500.00");
        assertThat(trade.escrow().getBoolean("frozen")).isFalse();
        assertThat(trade.order().getString("payment_status")).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(trade.order().getString("dispute_status")).isEqualTo("RESOLVED");
        assertThat(trade.shipped().order().getString("status")).isEqualTo("AWAITING_DELIVERY_CONFIRMATION");
        Books.areInOrder(trade);
    }

    @Test
    void aRejectedClaimLeavesTheOrderAsItWasAndTheBuyerMayComeAgain(Api api) {
        Trade trade = escalated(api).ruled(new JsonObject().put("outcome", "CLAIM_REJECTED")
                .put("grounds", new JsonArray().add("BREACH_ACCEPTED_BY_BUYER")).put("text", "The buyer had agreed to wait."));
        api.settled();
        assertThat(trade.dispute().getString("outcome")).isEqualTo("CLAIM_REJECTED");
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("0.00");
        assertThat(trade.escrow().getBoolean("frozen")).isFalse();
        assertThat(trade.order().getString("status")).isEqualTo("AWAITING_SHIPMENT");
        assertThat(trade.order().getString("payment_status")).isEqualTo("PAID");
        trade.disputed("NOT_SHIPPED_ON_TIME", "10000.00");
        assertThat(trade.order().getString("dispute_status")).isEqualTo("OPEN");
        Books.areInOrder(trade);
    }

    @Test
    void theGoodsGoBackAndThenTheMoneyDoes(Api api) {
        Trade trade = notAsContracted(api);
        assertThat(trade.dispute().getString("status")).isEqualTo("AWAITING_RETURN");
        trade.buyer().does(trade.disputePath() + "/returns/1/shipments",
                new JsonObject().put("carrier", "Ocean Line").put("tracking_number", "OL-4712"));
        trade.buyer().does(trade.disputePath() + "/returns/1/arrivals");
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("0.00");
        trade.supplier().does(trade.disputePath() + "/returns/1/receipts");
        trade.buyer().untilStatus(trade.disputePath(), "CLOSED");
        api.settled();
        assertThat(trade.dispute().getString("outcome")).isEqualTo("RETURN_AND_REFUND");
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("10000.00");
        assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
        assertThat(trade.order().getString("payment_status")).isEqualTo("REFUNDED");
        Books.areInOrder(trade);
    }

    @Test
    void whoDoesNotSendTheGoodsBackGetsNoMoneyBack(Api api) {
        Trade trade = notAsContracted(api);
        api.advance(Duration.ofDays(10));
        assertThat(trade.dispute().getString("outcome")).isEqualTo("RETURN_NOT_DONE");
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("0.00");
        assertThat(trade.escrow().getBoolean("frozen")).isFalse();
        assertThat(trade.order().getString("dispute_status")).isEqualTo("RESOLVED");
        Books.areInOrder(trade);
    }

    @Test
    void aSupplierThatIsSilentOfGoodsThatHaveArrivedCountsAsHavingThem(Api api) {
        Trade trade = notAsContracted(api);
        trade.buyer().does(trade.disputePath() + "/returns/1/shipments",
                new JsonObject().put("carrier", "Ocean Line").put("tracking_number", "OL-4713"));
        trade.buyer().does(trade.disputePath() + "/returns/1/arrivals");
        api.advance(Duration.ofDays(15));
        trade.buyer().untilStatus(trade.disputePath(), "CLOSED");
        assertThat(trade.dispute().getString("outcome")).isEqualTo("RETURN_AND_REFUND");
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("10000.00");
        Books.areInOrder(trade);
    }
}
