package tradeassurance.suite.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;

/** One order between a buyer and a supplier who have never met, and what each of the four services shows of it. */
public final class Trade {

    private static final String BUYER = "buyer-";

    private final Api api;
    private final Party buyer;
    private final Party supplier;
    private final Party operator;
    private final Party mediator;
    private String order = "";
    private String payment = "";
    private String dispute = "";

    private Trade(Api api, String suffix) {
        this.api = api;
        this.buyer = api.as(BUYER + suffix, "BUYER");
        this.supplier = api.as("supplier-" + suffix, "SUPPLIER");
        this.operator = api.as("operator", "OPERATOR");
        this.mediator = api.as("mediator", "MEDIATOR");
    }

    /** A Gold supplier that has enrolled, with an assurance limit in USD, and a buyer that is new to it. */
    public static Trade withLimit(Api api, String limit) {
        Trade trade = new Trade(api, UUID.randomUUID().toString().substring(0, 8));
        trade.operator.does("/v1/suppliers", new JsonObject().put("supplier_id", trade.supplier.id())
                .put("name", "Lanterns of Ningbo").put("country", "CN").put("membership", "GOLD"));
        trade.supplier.does("/v1/suppliers/" + trade.supplier.id() + "/enrolments",
                new JsonObject().put("rules_accepted", true));
        trade.operator.does("/v1/limits/" + trade.supplier.id() + "/grants",
                new JsonObject().put("amount", usd(limit)).put("reason", "first grant after review"));
        return trade;
    }

    /** The same two, before their next order. */
    public Trade again() {
        return new Trade(api, buyer.id().substring(BUYER.length()));
    }

    public static JsonObject usd(String amount) {
        return new JsonObject().put("amount", amount).put("currency", "USD");
    }

    /** The body of an order for one line of goods, to be shipped within so many days. */
    public JsonObject terms(String total, int shipWithinDays) {
        return new JsonObject().put("supplier_id", supplier.id())
                .put("lines", new JsonArray().add(new JsonObject().put("product", "LED lanterns, carton of 40")
                        .put("quantity", 1).put("unit", "lot").put("unit_price", usd(total))))
                .put("quality_requirements", new JsonArray().add(new JsonObject().put("characteristic", "luminous flux")
                        .put("target", "800").put("tolerance", "5 %").put("unit", "lm")))
                .put("ship_by", now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(shipWithinDays).toString());
    }

    public Trade ordered(String total, int shipWithinDays) {
        return ordered(terms(total, shipWithinDays));
    }

    public Trade ordered(JsonObject terms) {
        order = buyer.does("/v1/orders", terms).getString("id");
        buyer.does(orderPath() + "/submissions");
        supplier.does(orderPath() + "/confirmations");
        return this;
    }

    /** Pays the initial instalment by card and waits until the money has arrived. */
    public Trade paid(String amount) {
        startPaying(amount);
        buyer.untilStatus(paymentPath(), "SETTLED");
        buyer.untilStatus(orderPath(), "AWAITING_SHIPMENT");
        return this;
    }

    public Trade startPaying(String amount) {
        payment = buyer.doesInTheEnd("/v1/payments", card(amount, "tok_visa")).getString("id");
        return this;
    }

    public JsonObject card(String amount, String token) {
        return new JsonObject().put("order_id", order).put("instalment", "INITIAL").put("amount", usd(amount))
                .put("method", "CARD").put("card_token", token);
    }

    public Trade shipped() {
        supplier.doesInTheEnd(orderPath() + "/shipments",
                new JsonObject().put("carrier", "Ocean Line").put("tracking_number", "OL-4711"));
        return this;
    }

    public Trade confirmed() {
        buyer.doesInTheEnd(orderPath() + "/delivery-confirmations", new JsonObject());
        return this;
    }

    public JsonObject claim(String reason, String amount) {
        return new JsonObject().put("order_id", order).put("reason", reason).put("contract_clause", "ship_by")
                .put("amount", usd(amount)).put("wanted", "FULL_REFUND").put("text", "Nothing has been shipped.")
                .put("evidence", new JsonArray().add(new JsonObject().put("type", "COMMUNICATION_RECORD")
                        .put("description", "Two unanswered letters asking for the date of shipment")));
    }

    public Trade startDisputing(String reason, String amount) {
        dispute = buyer.doesInTheEnd("/v1/disputes", claim(reason, amount)).getString("id");
        return this;
    }

    public Trade disputed(String reason, String amount) {
        startDisputing(reason, amount);
        buyer.untilStatus(disputePath(), "AWAITING_SUPPLIER_RESPONSE");
        return this;
    }

    public Trade disputed(JsonObject claim) {
        dispute = buyer.doesInTheEnd("/v1/disputes", claim).getString("id");
        buyer.untilStatus(disputePath(), "AWAITING_SUPPLIER_RESPONSE");
        return this;
    }

    /** The mediator takes the case, hears both, and rules for the buyer. */
    public Trade ruledFullRefund(String amount) {
        return ruled(new JsonObject().put("outcome", "FULL_REFUND").put("amount", usd(amount))
                .put("text", "The date of shipment has passed, nothing was shipped, and the supplier has not answered."));
    }

    /** The same for any ruling: all evidence is weighed, and each ground that might apply but is not named is refuted. */
    public Trade ruled(JsonObject ruling) {
        mediator.does(disputePath() + "/assignments");
        mediator.does(disputePath() + "/evidence-requests");
        buyer.does(disputePath() + "/evidence-completions");
        supplier.does(disputePath() + "/evidence-completions");
        JsonObject seen = mediator.read(disputePath());
        JsonArray weighed = new JsonArray();
        seen.getJsonArray("evidence", new JsonArray()).forEach(item -> weighed.add(((JsonObject) item).getInteger("number")));
        JsonArray applied = ruling.getJsonArray("grounds", new JsonArray());
        JsonArray refuted = new JsonArray();
        seen.getJsonArray("grounds").stream().map(JsonObject.class::cast)
                .filter(hint -> !hint.getString("verdict").equals("DOES_NOT_APPLY")
                        && !applied.contains(hint.getString("ground")))
                .forEach(hint -> refuted.add(new JsonObject().put("ground", hint.getString("ground"))
                        .put("because", "The contract says what was to be delivered.")));
        mediator.does(disputePath() + "/rulings", ruling.copy().put("clauses", new JsonArray().add("ship_by"))
                .put("evidence_weighed", weighed).put("grounds", applied).put("grounds_refuted", refuted));
        return this;
    }

    public Instant now() {
        return api.settled();
    }

    public JsonObject order() {
        return buyer.read(orderPath());
    }

    public JsonObject payment() {
        return buyer.read(paymentPath());
    }

    public JsonObject dispute() {
        return buyer.read(disputePath());
    }

    public JsonObject escrow() {
        return buyer.read("/v1/escrow-accounts/" + order);
    }

    /** The refunds of the order, each with the pots that its money came from. */
    public JsonArray refunds() {
        return buyer.read("/v1/refunds?order_id=" + order).getJsonArray("items");
    }

    public JsonObject limit() {
        return supplier.read("/v1/limits/" + supplier.id());
    }

    public JsonObject balance() {
        return supplier.read("/v1/supplier-balances/" + supplier.id());
    }

    /** Whether the books of payment- and limit-service are in order, both in full. */
    public JsonObject ledgerChecks() {
        return new JsonObject().put("payment", operator.read("/payment-service/v1/ledger-checks"))
                .put("limit", operator.read("/limit-service/v1/ledger-checks"));
    }

    public Api api() {
        return api;
    }

    public Party buyer() {
        return buyer;
    }

    public Party supplier() {
        return supplier;
    }

    public Party operator() {
        return operator;
    }

    public Party mediator() {
        return mediator;
    }

    public String orderPath() {
        return "/v1/orders/" + order;
    }

    public String paymentPath() {
        return "/v1/payments/" + payment;
    }

    public String disputePath() {
        return "/v1/disputes/" + dispute;
    }

    boolean hasPayment() {
        return !payment.isEmpty();
    }

    boolean hasDispute() {
        return !dispute.isEmpty();
    }
}
