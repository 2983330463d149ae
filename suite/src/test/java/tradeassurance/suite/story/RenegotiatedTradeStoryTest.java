package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.demo.Trade;
import tradeassurance.suite.launcher.Suite;

/** A contract that is changed on the way, goods that leave in batches, and an order that is dropped (R72-R78, A28, F12). */
@ExtendWith(RunningSuite.class)
class RenegotiatedTradeStoryTest {

    private static JsonArray lines(int quantity, String unitPrice) {
        return new JsonArray().add(new JsonObject().put("product", "LED lanterns").put("quantity", quantity)
                .put("unit", "pcs").put("unit_price", Trade.usd(unitPrice)));
    }

    /** 300 lanterns for 9,000, of which 3,000 are paid first. */
    private static Trade trade(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00");
        JsonObject terms = trade.terms("9000.00", 20).put("lines", lines(300, "30.00")).put("instalments", new JsonArray()
                .add(new JsonObject().put("name", "INITIAL").put("amount", Trade.usd("3000.00")))
                .add(new JsonObject().put("name", "BALANCE").put("amount", Trade.usd("6000.00"))));
        return trade.ordered(terms);
    }

    private static void pay(Trade trade, String instalment, String amount) {
        String payment = "/v1/payments/" + trade.buyer()
                .doesInTheEnd("/v1/payments", trade.card(amount, "tok_visa").put("instalment", instalment)).getString("id");
        trade.buyer().untilStatus(payment, "SETTLED");
        trade.api().settled();
    }

    private static String asked(Trade trade, Party side, JsonObject patch) {
        return trade.orderPath() + "/modification-requests/" + side.does(trade.orderPath() + "/modification-requests",
                new JsonObject().put("patch", patch).put("note", "as talked about")).getString("id");
    }

    private static Answer accepts(Trade trade, Party side, String request, String key) {
        return side.post(request + "/acceptances", new JsonObject(), key, side.seen(trade.orderPath()));
    }

    private static Answer accepts(Trade trade, Party side, String request) {
        return accepts(trade, side, request, UUID.randomUUID().toString());
    }

    private static JsonObject batch(int quantity) {
        return new JsonObject().put("carrier", "Ocean Line").put("lines",
                new JsonArray().add(new JsonObject().put("line", 1).put("quantity", quantity)));
    }

    @Test
    void twoInstalmentsThreeBatchesOneRenegotiationAndBothExtensions(Api api) {
        Trade trade = trade(api);
        pay(trade, "INITIAL", "3000.00");
        String later = trade.now().plus(Duration.ofDays(40)).toString().substring(0, 10);
        String request = asked(trade, trade.buyer(), new JsonObject().put("lines", lines(300, "28.00")).put("ship_by", later));
        JsonObject preview = trade.supplier().read(request).getJsonObject("preview");
        assertThat(amount(preview, "total")).isEqualTo("8400.00");
        assertThat(amount(preview, "amount_due")).isEqualTo("5400.00");
        assertThat(amount(preview, "excess_to_refund")).isEqualTo("0.00");
        assertThat(amount(preview.getJsonObject("coverage"), "within_limit")).isEqualTo("6000.00");
        assertThat(accepts(trade, trade.supplier(), request).status()).isEqualTo(201);
        JsonObject changed = trade.order();
        assertThat(changed.getString("ship_by")).isEqualTo(later);
        assertThat(changed.getInteger("contract_version")).isEqualTo(2);
        pay(trade, "BALANCE", "5400.00");
        assertThat(amount(trade.order(), "amount_due")).isEqualTo("0.00");
        assertThat(amount(trade.escrow(), "received")).isEqualTo("8400.00");

        for (int i = 1; i <= 3; i++) {
            JsonObject shipped = trade.supplier().does(trade.orderPath() + "/shipments", batch(100));
            assertThat(shipped.getString("status")).isEqualTo(i < 3 ? "PARTIALLY_SHIPPED" : "AWAITING_DELIVERY_CONFIRMATION");
            api.advance(Duration.ofDays(i < 3 ? 10 : 0));
        }
        assertThat(trade.supplier().post(trade.orderPath() + "/shipments", batch(1)).status()).isEqualTo(409);
        trade.buyer().does(trade.orderPath() + "/acceptance-extensions");
        trade.supplier().does(trade.orderPath() + "/acceptance-extensions");
        assertThat(trade.buyer().post(trade.orderPath() + "/acceptance-extensions", new JsonObject()).code())
                .isEqualTo("extension-used");
        api.advance(Duration.ofDays(59));
        assertThat(trade.order().getString("status")).isEqualTo("AWAITING_DELIVERY_CONFIRMATION");
        api.advance(Duration.ofDays(1));
        assertThat(trade.order().getString("confirmed_by")).isEqualTo("SYSTEM");
        assertThat(trade.order().getBoolean("late")).isFalse();
        api.advance(Duration.ofDays(30));
        assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
        assertThat(amount(trade.balance(), "available")).isEqualTo("8400.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("0.00");
        Books.areInOrder(trade);
    }

    @Test
    void whatWasPaidTooMuchComesBackAndTheCoverageStatementSaysFromWhere(Api api) {
        Trade trade = trade(api);
        pay(trade, "INITIAL", "3000.00");
        pay(trade, "BALANCE", "6000.00");
        JsonObject covered = trade.buyer().read(trade.orderPath() + "/coverage-statement");
        assertThat(amount(covered, "coverage_amount")).isEqualTo("9000.00");
        assertThat(amount(covered.getJsonObject("pots"), "advanced")).isEqualTo("6000.00");
        assertThat(amount(covered.getJsonObject("would_get_back"), "from_escrow")).isEqualTo("3000.00");

        String request = asked(trade, trade.supplier(), new JsonObject().put("lines", lines(280, "30.00")));
        assertThat(accepts(trade, trade.buyer(), request).status()).isEqualTo(201);
        api.settled();
        trade.buyer().until("/v1/escrow-accounts/" + trade.order().getString("id"), "refunded",
                escrow -> amount(escrow, "refunded").equals("600.00"));
        assertThat(amount(trade.order(), "refunded")).isEqualTo("600.00");
        assertThat(amount(trade.order(), "amount_due")).isEqualTo("0.00");
        trade.shipped().confirmed();
        api.advance(Duration.ofDays(30));
        assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
        assertThat(amount(trade.balance(), "available")).isEqualTo("8400.00");
        Books.areInOrder(trade);
    }

    @Test
    void aModificationThatIsAcceptedWhileTheLimitIsDownIsAcceptedLaterOrNotAtAll(Suite suite, Api api) {
        Trade trade = trade(api);
        pay(trade, "INITIAL", "3000.00");
        String request = asked(trade, trade.supplier(), new JsonObject().put("lines", lines(400, "30.00")));
        String seen = trade.buyer().seen(trade.orderPath());
        String key = UUID.randomUUID().toString();
        suite.kill9("limit-service");
        Answer down = trade.buyer().post(request + "/acceptances", new JsonObject(), key, seen);
        assertThat(down.status()).as(down.body().encode()).isEqualTo(503);
        JsonObject untouched = trade.order();
        assertThat(trade.buyer().seen(trade.orderPath())).isEqualTo(seen);
        assertThat(untouched.getInteger("contract_version")).isEqualTo(1);
        assertThat(amount(untouched, "total")).isEqualTo("9000.00");
        assertThat(trade.buyer().read(request).getString("status")).isEqualTo("REQUESTED");

        suite.awaitReady();
        suite.kill9("order-service");
        suite.awaitReady();
        trade.buyer().until(request, "open, with its preview",
                asked -> asked.getJsonObject("preview").getJsonObject("coverage") != null);
        for (int i = 0; i < 2; i++) {
            Answer accepted = trade.buyer().post(request + "/acceptances", new JsonObject(), key, seen);
            assertThat(accepted.status()).as(accepted.body().encode()).isEqualTo(201);
        }
        assertThat(trade.order().getInteger("contract_version")).isEqualTo(2);
        assertThat(amount(trade.order(), "amount_due")).isEqualTo("9000.00");
        assertThat(trade.buyer().read(trade.orderPath() + "/contract-versions").getJsonArray("items")).hasSize(2);
        pay(trade, "BALANCE", "9000.00");
        assertThat(amount(trade.order(), "amount_due")).isEqualTo("0.00");
        Books.areInOrder(trade);
    }

    @Test
    void anOrderIsCancelledAtEveryStageWhereThatIsPossible(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00");
        JsonObject terms = trade.terms("1000.00", 20);
        String draft = "/v1/orders/" + trade.buyer().does("/v1/orders", terms).getString("id");
        assertCancelled(trade, trade.buyer(), draft);
        String submitted = "/v1/orders/" + trade.buyer().does("/v1/orders", terms).getString("id");
        trade.buyer().does(submitted + "/submissions");
        assertCancelled(trade, trade.supplier(), submitted);
        assertCancelled(trade, trade.supplier(), trade.ordered("1000.00", 20).orderPath());
        Trade processing = trade.ordered("1000.00", 20);
        String payment = "/v1/payments/" + trade.buyer().does("/v1/payments", new JsonObject()
                .put("order_id", trade.order().getString("id")).put("instalment", "INITIAL").put("method", "PAYPAL")
                .put("quote_id", trade.buyer().does("/v1/payment-quotes", new JsonObject()
                        .put("order_id", trade.order().getString("id")).put("amount", Trade.usd("1000.00"))
                        .put("currency", "USD").put("buyer_country", "US")).getString("id")))
                .getString("id");
        trade.buyer().untilStatus(payment, "REQUIRES_ACTION");
        trade.buyer().untilStatus(processing.orderPath(), "PAYMENT_PROCESSING");
        assertThat(trade.supplier().post(processing.orderPath() + "/cancellations", new JsonObject()).status()).isEqualTo(409);
        assertCancelled(trade, trade.buyer(), processing.orderPath());
        trade.buyer().untilStatus(payment, "CANCELLED");
        api.settled();
        assertThat(amount(trade.limit(), "reserved")).isEqualTo("0.00");

        Trade paid = trade.ordered("1000.00", 20).paid("1000.00");
        assertThat(trade.buyer().post(paid.orderPath() + "/cancellations", new JsonObject()).code())
                .isEqualTo("illegal-state");
        paid.shipped();
        assertThat(trade.buyer().post(paid.orderPath() + "/cancellations", new JsonObject()).status()).isEqualTo(409);
        Books.areInOrder(trade);
    }

    private static void assertCancelled(Trade trade, Party by, String order) {
        by.does(order + "/cancellations", new JsonObject().put("reason", "second thoughts"));
        assertThat(trade.buyer().read(order).getString("status")).isEqualTo("CANCELLED");
        assertThat(amount(trade.buyer().read(order), "amount_due")).isEqualTo("0.00");
    }
}
