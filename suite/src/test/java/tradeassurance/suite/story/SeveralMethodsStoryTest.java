package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;

/** One order is paid by several methods and in two currencies (A33), and a buyer who does not agree in time has not paid. */
@ExtendWith(RunningSuite.class)
class SeveralMethodsStoryTest {

    private static Trade trade(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00");
        JsonObject terms = trade.terms("10000.00", 30).put("instalments", new JsonArray()
                .add(new JsonObject().put("name", "INITIAL").put("amount", Trade.usd("3000.00")))
                .add(new JsonObject().put("name", "BALANCE").put("amount", Trade.usd("7000.00"))));
        trade.operator().sets("/v1/exchange-rates/EUR", new JsonObject().put("usd_per_unit", "1.25"));
        return trade.ordered(terms);
    }

    private static JsonObject quote(Trade trade, String dollars) {
        return trade.buyer().does("/v1/payment-quotes", new JsonObject().put("order_id", trade.order().getString("id"))
                .put("amount", Trade.usd(dollars)).put("currency", "EUR").put("buyer_country", "NL").put("bank_country", "NL")
                .put("provider", "IDEAL"));
    }

    private static String pay(Trade trade, JsonObject how) {
        return "/v1/payments/" + trade.buyer().does("/v1/payments", how.put("order_id", trade.order().getString("id")))
                .getString("id");
    }

    private static String byQuote(Trade trade, String instalment, String dollars, String method) {
        return pay(trade, new JsonObject().put("instalment", instalment).put("method", method)
                .put("quote_id", quote(trade, dollars).getString("id")));
    }

    private static void agree(Trade trade, String payment) {
        String there = trade.buyer().untilStatus(payment, "REQUIRES_ACTION").getJsonObject("required_action").getString("url");
        trade.buyer().does(there + "/agreements");
        trade.buyer().untilStatus(payment, "SETTLED");
        trade.api().settled();
    }

    @Test
    void anOrderIsPaidByPayPalTwoCardsAndAnOnlineTransfer(Api api) {
        Trade trade = trade(api);
        JsonObject offer = quote(trade, "3000.00").getJsonArray("offers").stream().map(JsonObject.class::cast)
                .filter(each -> each.getString("method").equals("PAYPAL")).findFirst().orElseThrow();
        assertThat(amount(offer, "fee")).isEqualTo("71.76");
        assertThat(amount(offer, "fee_usd")).isEqualTo("89.70");

        String deposit = byQuote(trade, "INITIAL", "3000.00", "PAYPAL");
        agree(trade, deposit);
        JsonObject paid = trade.buyer().read(deposit);
        assertThat(amount(paid, "total_charged")).isEqualTo("2471.76");
        assertThat(amount(paid, "received")).isEqualTo("3000.00");
        assertThat(paid.getJsonObject("exchange_rate").getString("usd_per_unit")).isEqualTo("1.25");
        assertThat(trade.order().getString("status")).isEqualTo("AWAITING_SHIPMENT");
        assertThat(trade.order().getString("payment_status")).isEqualTo("DEPOSIT_PAID");

        String card = trade.buyer().does("/v1/cards", new JsonObject().put("token", "tok_visa").put("brand", "VISA")
                .put("funding", "CREDIT").put("last_four", "1881").put("limit", Trade.usd("2000.00"))).getString("id");
        for (int i = 0; i < 2; i++) {
            String byCard = pay(trade, new JsonObject().put("instalment", "BALANCE").put("method", "CARD").put("card_id", card)
                    .put("amount", Trade.usd("2000.00")));
            trade.buyer().untilStatus(byCard, "SETTLED");
            api.settled();
        }
        assertThat(amount(trade.order(), "amount_due")).isEqualTo("3000.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("6000.00");

        String forgotten = byQuote(trade, "BALANCE", "3000.00", "ONLINE_TRANSFER");
        trade.buyer().untilStatus(forgotten, "REQUIRES_ACTION");
        api.advance(Duration.ofMinutes(31));
        assertThat(trade.buyer().read(forgotten).getString("status")).isEqualTo("EXPIRED");
        assertThat(trade.order().getString("payment_status")).isEqualTo("DEPOSIT_PAID");
        assertThat(amount(trade.limit(), "reserved")).isEqualTo("0.00");

        agree(trade, byQuote(trade, "BALANCE", "3000.00", "ONLINE_TRANSFER"));
        assertThat(trade.order().getString("payment_status")).isEqualTo("PAID");
        assertThat(amount(trade.escrow(), "received")).isEqualTo("10000.00");
        assertThat(amount(trade.escrow(), "advanced")).isEqualTo("6000.00");
        assertThat(amount(trade.escrow(), "held")).isEqualTo("4000.00");
        Books.areInOrder(trade);
    }

    @Test
    void aBuyerCallsOffWhatItHasNotAgreedToAndPaysAnotherWay(Api api) {
        Trade trade = trade(api);
        String paypal = byQuote(trade, "INITIAL", "3000.00", "PAYPAL");
        String there = trade.buyer().untilStatus(paypal, "REQUIRES_ACTION").getJsonObject("required_action").getString("url");
        assertThat(trade.buyer().does(paypal + "/cancellations").getString("status")).isEqualTo("CANCELLED");
        assertThat(trade.buyer().post(there + "/agreements", new JsonObject()).status()).isEqualTo(409);
        api.settled();
        assertThat(trade.order().getString("status")).isEqualTo("AWAITING_PAYMENT");
        trade.paid("3000.00");
        Books.areInOrder(trade);
    }

    @Test
    void aBuyerWhoRefusesAtTheProvidersHasNotPaid(Api api) {
        Trade trade = trade(api);
        String paypal = byQuote(trade, "INITIAL", "3000.00", "PAYPAL");
        String there = trade.buyer().untilStatus(paypal, "REQUIRES_ACTION").getJsonObject("required_action").getString("url");
        trade.buyer().does(there + "/refusals");
        assertThat(trade.buyer().untilStatus(paypal, "FAILED").getJsonObject("failure").getString("detail"))
                .isEqualTo("buyer_refused");
        Answer again = trade.buyer().post("/v1/payments", new JsonObject().put("order_id", trade.order().getString("id"))
                .put("instalment", "INITIAL").put("method", "WESTERN_UNION")
                .put("quote_id", quote(trade, "3000.00").getString("id")));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().getJsonArray("errors").size()).isGreaterThan(1);
        Books.areInOrder(trade);
    }
}
