package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;

/** A supplier draws its advance, does not deliver, and owes what the platform has paid back for it (R10, R23d). */
@ExtendWith(RunningSuite.class)
class RecourseStoryTest {

    /** Three payments by two methods, of which the limit covers two; the advances have been drawn, nothing is shipped. */
    private static Trade drawnAndLate(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00");
        trade.ordered(trade.terms("9000.00", 3).put("instalments", new JsonArray()
                .add(new JsonObject().put("name", "INITIAL").put("amount", Trade.usd("3000.00")))
                .add(new JsonObject().put("name", "BALANCE").put("amount", Trade.usd("6000.00")))));
        trade.paid("3000.00");
        byPayPal(trade, "3000.00");
        trade.buyer().untilStatus(payment(trade, trade.card("3000.00", "tok_visa").put("instalment", "BALANCE")), "SETTLED");
        api.settled();
        assertThat(amount(trade.escrow(), "advanced")).isEqualTo("6000.00");
        assertThat(amount(trade.escrow(), "held")).isEqualTo("3000.00");
        drawn(trade, "6000.00", "ba_1", "PAID");
        assertThat(amount(trade.balance(), "available")).isEqualTo("0.00");
        Books.areInOrder(trade);
        api.advance(Duration.ofDays(5));
        return trade;
    }

    private static String payment(Trade trade, JsonObject how) {
        return "/v1/payments/" + trade.buyer().does("/v1/payments", how).getString("id");
    }

    private static void byPayPal(Trade trade, String dollars) {
        String order = trade.order().getString("id");
        String quote = trade.buyer().does("/v1/payment-quotes", new JsonObject().put("order_id", order)
                .put("amount", Trade.usd(dollars)).put("currency", "USD").put("buyer_country", "US")).getString("id");
        String payment = payment(trade, new JsonObject().put("order_id", order).put("instalment", "BALANCE")
                .put("method", "PAYPAL").put("quote_id", quote));
        String there = trade.buyer().untilStatus(payment, "REQUIRES_ACTION").getJsonObject("required_action").getString("url");
        trade.buyer().does(there + "/agreements");
        trade.buyer().untilStatus(payment, "SETTLED");
        trade.api().settled();
    }

    private static void drawn(Trade trade, String dollars, String account, String status) {
        String payout = trade.supplier().does("/v1/payouts",
                new JsonObject().put("amount", Trade.usd(dollars)).put("bank_account", account)).getString("id");
        trade.supplier().untilStatus("/v1/payouts/" + payout, status);
    }

    /** The buyer wants everything back, and the supplier agrees. */
    private static Trade refunded(Trade trade) {
        trade.disputed("NOT_SHIPPED_ON_TIME", "9000.00");
        trade.supplier().does(trade.disputePath() + "/proposals/1/acceptances");
        trade.buyer().untilStatus(trade.disputePath(), "CLOSED");
        trade.api().settled();
        return trade;
    }

    @Test
    void aRefundGoesBackThroughThreePaymentsAndTheNextOrderPaysWhatItCost(Api api) {
        Trade trade = refunded(drawnAndLate(api));
        JsonObject refund = trade.refunds().getJsonObject(0);
        assertThat(refund.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(refund.getJsonArray("parts").stream().map(JsonObject.class::cast)
                .map(part -> part.getString("method") + " " + amount(part, "amount") + " " + part.getString("status")).toList())
                .isEqualTo(List.of("CARD 3000.00 SUCCEEDED", "PAYPAL 3000.00 SUCCEEDED", "CARD 3000.00 SUCCEEDED"));
        assertThat(amount(refund.getJsonObject("funding_sources"), "escrow")).isEqualTo("3000.00");
        assertThat(amount(refund.getJsonObject("funding_sources"), "recourse")).isEqualTo("6000.00");
        assertThat(amount(trade.balance(), "recourse")).isEqualTo("-6000.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("0.00");
        Books.areInOrder(trade);

        trade.operator().does("/v1/limits/" + trade.supplier().id() + "/grants",
                new JsonObject().put("amount", Trade.usd("6500.00")).put("reason", "it has promised to do better"));
        trade.ordered("8000.00", 10).paid("8000.00");
        api.settled();
        assertThat(amount(trade.escrow(), "advanced")).isEqualTo("6500.00");
        assertThat(amount(trade.balance(), "recourse")).isEqualTo("0.00");
        assertThat(amount(trade.balance(), "available")).isEqualTo("500.00");
        assertThat(amount(trade.balance(), "pending")).isEqualTo("1500.00");
        Books.areInOrder(trade);

        trade.shipped().confirmed();
        api.advance(Duration.ofDays(30));
        assertThat(amount(trade.balance(), "available")).isEqualTo("2000.00");
        Answer tooMuch = trade.supplier().post("/v1/payouts",
                new JsonObject().put("amount", Trade.usd("2000.01")).put("bank_account", "ba_1"));
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.code()).isEqualTo("amount-over-balance");
        drawn(trade, "2000.00", "ba_declined", "FAILED");
        assertThat(amount(trade.balance(), "available")).isEqualTo("2000.00");
        drawn(trade, "2000.00", "ba_lost_response", "PAID");
        JsonObject closing = trade.supplier().read("/v1/statements/suppliers/" + trade.supplier().id() + "?limit=100")
                .getJsonObject("closing");
        assertThat(amount(closing, "available")).isEqualTo("0.00");
        assertThat(amount(closing, "recourse")).isEqualTo("0.00");
        Books.areInOrder(trade);
    }

    @Test
    void aDebtThatIsNotPaidForAWeekIsKnownToTheLimitAndCanBeGivenUp(Api api) {
        Trade trade = refunded(drawnAndLate(api));
        String debts = "/v1/recourses?supplier_id=" + trade.supplier().id();
        api.advance(Duration.ofDays(7));
        JsonObject debt = trade.operator().read(debts).getJsonArray("items").getJsonObject(0);
        assertThat(debt.getString("status")).isEqualTo("OVERDUE");
        assertThat(trade.supplier().read("/v1/suppliers/" + trade.supplier().id() + "/trading-events").getJsonArray("items")
                .stream().map(JsonObject.class::cast).map(event -> event.getString("type"))).contains("RECOURSE_OPENED");
        trade.operator().does("/v1/recourses/" + debt.getString("id") + "/write-offs",
                new JsonObject().put("amount", Trade.usd("6000.00")).put("reason", "the supplier is insolvent"));
        assertThat(amount(trade.balance(), "recourse")).isEqualTo("0.00");
        assertThat(trade.operator().read(debts).getJsonArray("items").getJsonObject(0).getString("status"))
                .isEqualTo("WRITTEN_OFF");
        Books.areInOrder(trade);
    }
}
