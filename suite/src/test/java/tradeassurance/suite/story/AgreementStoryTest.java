package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;

/** What the parties agree on is done, whatever it is: another date, another price, other goods, a part (R5, R97, A11, A34). */
@ExtendWith(RunningSuite.class)
class AgreementStoryTest {

    private static Trade late(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("10000.00", 3).paid("10000.00");
        api.advance(Duration.ofDays(5));
        return trade.disputed("NOT_SHIPPED_ON_TIME", "10000.00");
    }

    private static Trade agreed(Trade trade, JsonObject proposal) {
        trade.supplier().does(trade.disputePath() + "/proposals", proposal.put("text", "Let us do it so."));
        trade.buyer().does(trade.disputePath() + "/proposals/2/acceptances");
        trade.buyer().untilStatus(trade.disputePath(), "CLOSED");
        trade.api().settled();
        assertThat(trade.dispute().getString("outcome")).isEqualTo("AGREED");
        assertThat(trade.order().getString("dispute_status")).isEqualTo("RESOLVED");
        assertThat(trade.escrow().getBoolean("frozen")).isFalse();
        return trade;
    }

    @Test
    void aLateDateThatBothAcceptIsNoBreachAnyMore(Api api) {
        Trade trade = late(api);
        LocalDate then = trade.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(10);
        agreed(trade, new JsonObject().put("kind", "POSTPONEMENT")
                .put("postponement", new JsonObject().put("ship_by", then.toString())));
        assertThat(trade.order().getString("ship_by")).isEqualTo(then.toString());
        assertThat(trade.order().getInteger("contract_version")).isEqualTo(2);
        Answer again = trade.buyer().post("/v1/disputes", trade.claim("NOT_SHIPPED_ON_TIME", "10000.00"));
        assertThat(again.code()).isEqualTo("date-not-passed");
        api.advance(Duration.ofDays(12));
        trade.disputed("NOT_SHIPPED_ON_TIME", "10000.00");
        Books.areInOrder(trade);
    }

    @Test
    void aDiscountOnWhatIsPaidGoesBack(Api api) {
        Trade trade = agreed(late(api), new JsonObject().put("kind", "DISCOUNT").put("amount", Trade.usd("1000.00")));
        assertThat(amount(trade.order(), "total")).isEqualTo("9000.00");
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("1000.00");
        assertThat(trade.shipped().order().getString("status")).isEqualTo("AWAITING_DELIVERY_CONFIRMATION");
        Books.areInOrder(trade);
    }

    @Test
    void otherGoodsMoveNoMoney(Api api) {
        Trade trade = agreed(late(api), new JsonObject().put("kind", "REPLACEMENT"));
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("0.00");
        Books.areInOrder(trade);
    }

    @Test
    void onlyTheDisputedShipmentStandsStill(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00");
        JsonObject terms = trade.terms("6000.00", 5);
        terms.getJsonArray("lines").add(terms.getJsonArray("lines").getJsonObject(0).copy().put("unit_price",
                Trade.usd("4000.00")));
        trade.ordered(terms).paid("10000.00");
        trade.supplier().does(trade.orderPath() + "/shipments", new JsonObject().put("carrier", "Ocean Line")
                .put("tracking_number", "OL-1").put("lines", line(1)));
        String first = trade.order().getJsonArray("shipments").getJsonObject(0).getString("id");
        trade.disputed(trade.claim("QUALITY_NOT_AS_CONTRACTED", "6000.00").put("scope",
                new JsonObject().put("shipments", new JsonArray().add(first)).put("amount", Trade.usd("6000.00"))));
        assertThat(amount(trade.escrow(), "frozen_amount")).isEqualTo("6000.00");
        trade.supplier().does(trade.orderPath() + "/shipments", new JsonObject().put("carrier", "Ocean Line")
                .put("tracking_number", "OL-2").put("lines", line(2)));
        agreed(trade, new JsonObject().put("kind", "FULL_REFUND"));
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("6000.00");
        assertThat(trade.order().getString("payment_status")).isEqualTo("PARTIALLY_REFUNDED");
        Books.areInOrder(trade);
    }

    private static JsonArray line(int number) {
        return new JsonArray().add(new JsonObject().put("line", number).put("quantity", 1));
    }
}
