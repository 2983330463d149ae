package tradeassurance.suite.access;

import static tradeassurance.suite.demo.Trade.usd;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Form;
import tradeassurance.suite.demo.Trade;
import tradeassurance.suite.launcher.Suite;

/**
 * A buyer and a supplier that have one of everything that somebody may have.
 *
 * @param things the id of each, by the path up to where the id stands
 */
public record Strangers(String buyer, String supplier, Map<String, String> things) {

    private static final byte[] PAPER = "%PDF-1.7\nThe lanterns.\n".getBytes(StandardCharsets.US_ASCII);

    /** Nobody listens there. */
    private static final String NOWHERE = "http://127.0.0.1:1/";

    private static final Map<URI, Strangers> OF_SUITES = new ConcurrentHashMap<>();

    /** Those of a running suite. They trade once; what happens to their things later does not matter to who they are. */
    public static Strangers of(Suite suite) {
        return OF_SUITES.computeIfAbsent(suite.gateway(), gateway -> trading(new Api(gateway)));
    }

    private static Strangers trading(Api api) {
        Trade first = Trade.withLimit(api, "60000.00");
        String supplier = first.supplier().id();
        Strangers strangers = new Strangers(first.buyer().id(), supplier, new LinkedHashMap<>());
        for (String path : new String[] { "limits", "suppliers", "supplier-balances", "statements/suppliers" }) {
            strangers.things.put("/v1/" + path + "/", supplier);
        }
        strangers.speak(first);
        strangers.payByCredit(first.again());
        strangers.refund(first.again());
        return strangers;
    }

    private void speak(Trade trade) {
        String endpoints = "/order-service/v1/webhook-endpoints";
        keep("/v1/webhook-endpoints/", trade.buyer().does(endpoints, new JsonObject().put("url", NOWHERE)));
        trade.ordered("10000.00", 10);
        keep("/v1/webhook-deliveries/",
                trade.buyer().until(endpoints + "/" + things.get("/v1/webhook-endpoints/") + "/deliveries",
                        "a log", log -> !log.getJsonArray("items").isEmpty()).getJsonArray("items").getJsonObject(0));
        keep("/v1/orders/", trade.order());
        keep("/v1/inquiries/", trade.buyer().does("/v1/inquiries", new JsonObject().put("kind", "GENERAL").put("subject", "LED")
                .put("supplier_id", trade.supplier().id()).put("language", "en").put("text", "Do you make them?")));
        Answer paper = trade.buyer().hand(trade.orderPath() + "/documents", new Form("a.pdf", PAPER, Map.of("kind", "OTHER")));
        keep("/v1/orders/{id}/documents/", paper.body());
        keep("/v1/orders/{id}/modification-requests/", trade.buyer().does(trade.orderPath() + "/modification-requests",
                new JsonObject().put("note", "as talked about").put("patch", new JsonObject().put("ship_by",
                        LocalDate.parse(trade.order().getString("ship_by")).plusDays(5).toString()))));
        keep("/v1/cards/", trade.buyer().does("/v1/cards", new JsonObject().put("token", "tok_visa").put("brand", "VISA")
                .put("funding", "CREDIT").put("last_four", "4242").put("limit", usd("2000.00"))));
    }

    private void payByCredit(Trade trade) {
        trade.ordered(trade.terms("80000.00", 20).put("instalments", new JsonArray()
                .add(new JsonObject().put("name", "INITIAL").put("amount", usd("10000.00")))
                .add(new JsonObject().put("name", "BALANCE").put("amount", usd("70000.00"))))).paid("10000.00");
        keep("/v1/letters-of-credit/", trade.buyer().does("/v1/letters-of-credit", new JsonObject()
                .put("order_id", trade.order().getString("id")).put("instalment", "BALANCE").put("amount", usd("70000.00"))
                .put("payment_trigger", "SHIPMENT").put("applicant", "Harbour Lights Ltd")
                .put("beneficiary", "Lanterns of Ningbo")
                .put("expires_on", LocalDate.parse(trade.order().getString("ship_by")).plusDays(30).toString())));
    }

    /** What was advanced is drawn before it goes back, so that the supplier owes it. */
    private void refund(Trade trade) {
        trade.ordered("10000.00", 5).paid("10000.00");
        trade.api().settled();
        keep("/v1/payments/", trade.payment());
        things.put("/v1/escrow-accounts/", trade.order().getString("id"));
        things.put("/v1/statements/orders/", trade.order().getString("id"));
        keep("/v1/payouts/", trade.supplier().does("/v1/payouts", new JsonObject().put("amount", usd("20000.00"))
                .put("bank_account", "ba_1")));
        trade.supplier().untilStatus("/v1/payouts/" + things.get("/v1/payouts/"), "PAID");
        trade.api().advance(Duration.ofDays(7));
        trade.disputed("NOT_SHIPPED_ON_TIME", "10000.00");
        keep("/v1/disputes/", trade.dispute());
        trade.supplier().does(trade.disputePath() + "/proposals/1/acceptances");
        trade.buyer().untilStatus(trade.disputePath(), "CLOSED");
        trade.api().settled();
        keep("/v1/refunds/", trade.refunds().getJsonObject(0));
        keep("/v1/recourses/", trade.operator().read("/v1/recourses?supplier_id=" + trade.supplier().id())
                .getJsonArray("items").getJsonObject(0));
    }

    private void keep(String path, JsonObject thing) {
        things.put(path, thing.getString("id"));
    }
}
