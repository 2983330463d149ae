package tradeassurance.suite.bench;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.demo.Trade;

/** One trade that goes well, from the draft to its end, each step over HTTP and by the party whose step it is. */
final class WholeTrade {

    private static final String PRICE = "10.00";
    private static final int SHIPS_WITHIN_DAYS = 30;
    private static final JsonObject NOTHING = new JsonObject();

    private final Requests requests;
    private final Partners partners;

    WholeTrade(Requests requests, Partners partners) {
        this.requests = requests;
        this.partners = partners;
    }

    /** Until it is closed and the supplier has its money for good. */
    Future<Void> play() {
        return agreed().compose(order -> paid(order)
                .compose(payment -> requests.until(path(order), partners.buyerToken(), "AWAITING_SHIPMENT"))
                .compose(ready -> requests.post(path(order) + "/shipments", partners.supplierToken(),
                        new JsonObject().put("carrier", "Ocean Line").put("tracking_number", "OL-4711")))
                .compose(shipped -> buyer(order, "/shipments/" + shipped.getJsonArray("shipments").getJsonObject(0)
                        .getString("id") + "/deliveries"))
                .compose(arrived -> buyer(order, "/delivery-confirmations"))
                .compose(accepted -> buyer(order, "/coverage-waivers"))
                .compose(WholeTrade::requireClosed));
    }

    /** Drafted and submitted by the buyer, confirmed by the supplier: the order, by its id. */
    Future<String> agreed() {
        return requests.post("/v1/orders", partners.buyerToken(), terms()).map(draft -> draft.getString("id"))
                .compose(order -> buyer(order, "/submissions")
                        .compose(submitted -> requests.post(path(order) + "/confirmations", partners.supplierToken(), NOTHING))
                        .map(order));
    }

    /** All of the price by card, and that it has arrived: the payment, by its id. */
    Future<String> settled(String order) {
        return paid(order).compose(payment -> requests.until("/v1/payments/" + payment, partners.buyerToken(), "SETTLED")
                .map(payment));
    }

    private Future<String> paid(String order) {
        return requests.post("/v1/payments", partners.buyerToken(), new JsonObject().put("order_id", order)
                .put("instalment", "INITIAL").put("amount", Trade.usd(PRICE)).put("method", "CARD")
                .put("card_token", "tok_visa")).map(payment -> payment.getString("id"));
    }

    private Future<JsonObject> buyer(String order, String step) {
        return requests.post(path(order) + step, partners.buyerToken(), NOTHING);
    }

    private JsonObject terms() {
        LocalDate today = InstantSource.system().instant().atZone(ZoneOffset.UTC).toLocalDate();
        return new JsonObject().put("supplier_id", partners.supplierId())
                .put("lines", new JsonArray().add(new JsonObject().put("product", "LED lanterns, carton of 40")
                        .put("quantity", 1).put("unit", "lot").put("unit_price", Trade.usd(PRICE))))
                .put("quality_requirements", new JsonArray().add(new JsonObject().put("characteristic", "luminous flux")
                        .put("target", "800").put("tolerance", "5 %").put("unit", "lm")))
                .put("ship_by", today.plusDays(SHIPS_WITHIN_DAYS).toString());
    }

    private static Future<Void> requireClosed(JsonObject order) {
        return "CLOSED".equals(order.getString("status")) ? Future.succeededFuture()
                : Future.failedFuture("an order ends as " + order.getString("status"));
    }

    private static String path(String order) {
        return "/v1/orders/" + order;
    }
}
