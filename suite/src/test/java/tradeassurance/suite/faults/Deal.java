package tradeassurance.suite.faults;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.launcher.Fleet;

/** One order between a buyer and a supplier, step by step; each step is true where it was acknowledged. */
final class Deal {

    private static final long LOOKS_EVERY_MS = 100;
    private static final int LOOKS_AT_MOST = 600;
    /** Without it the clients would keep from the processors what a killed replica needs to start. */
    private static final long THINKS_MS = 60;
    private static final int SHIPS_IN_DAYS = 330;
    private static final JsonObject NOTHING = new JsonObject();
    private static final JsonObject CARRIER = new JsonObject().put("carrier", "Ocean Line").put("tracking_number", "OL-4711");

    private final Client client;
    private final String name;
    private final String supplier;
    private final String price;
    private final AtomicInteger asked;
    private final String buyerToken;
    private final String supplierToken;
    private String order = "";
    private String dispute = "";

    /** @param asked numbers the operations of one name */
    Deal(Fleet fleet, Client client, String name, String supplier, String price, AtomicInteger asked) {
        this.client = client;
        this.name = name;
        this.supplier = supplier;
        this.price = price;
        this.asked = asked;
        buyerToken = fleet.token("buyer-" + name, "BUYER");
        supplierToken = fleet.token(supplier, "SUPPLIER");
    }

    boolean draft() throws InterruptedException {
        order = id(asks(drafting()));
        return !order.isEmpty();
    }

    /** Not yet asked for. */
    Operation drafting() {
        return operation(Kind.DRAFT, "", "/v1/orders", new JsonObject().put("supplier_id", supplier)
                .put("lines", new JsonArray().add(new JsonObject().put("product", "LED lanterns, carton of 40")
                        .put("quantity", 1).put("unit", "lot").put("unit_price", Market.usd(price))))
                .put("quality_requirements", new JsonArray().add(new JsonObject().put("characteristic", "luminous flux")
                        .put("target", "800").put("tolerance", "5 %").put("unit", "lm")))
                .put("ship_by", LocalDate.now(ZoneOffset.UTC).plusDays(SHIPS_IN_DAYS).toString()), false);
    }

    boolean submit() throws InterruptedException {
        return does(Kind.SUBMIT, order, path() + "/submissions", NOTHING);
    }

    boolean confirm() throws InterruptedException {
        return does(Kind.CONFIRM, order, path() + "/confirmations", NOTHING);
    }

    boolean cancel() throws InterruptedException {
        return does(Kind.CANCEL, order, path() + "/cancellations", NOTHING);
    }

    boolean pay() throws InterruptedException {
        return does(Kind.PAY, "", "/v1/payments", new JsonObject().put("order_id", order).put("instalment", "INITIAL")
                .put("amount", Market.usd(price)).put("method", "CARD").put("card_token", "tok_visa"));
    }

    boolean isPaid() throws InterruptedException {
        return comesTo(path(), "AWAITING_SHIPMENT");
    }

    boolean ship() throws InterruptedException {
        return does(Kind.SHIP, order, path() + "/shipments", CARRIER);
    }

    boolean accept() throws InterruptedException {
        return does(Kind.ACCEPT, order, path() + "/delivery-confirmations", NOTHING);
    }

    boolean claim() throws InterruptedException {
        dispute = id(asks(operation(Kind.CLAIM, "", "/v1/disputes", new JsonObject().put("order_id", order)
                .put("reason", "QUALITY_NOT_AS_CONTRACTED").put("contract_clause", "quality").put("amount", Market.usd(price))
                .put("wanted", "FULL_REFUND").put("text", "Half of the lamps are dark.")
                .put("evidence", new JsonArray().add(new JsonObject().put("type", "COMMUNICATION_RECORD")
                        .put("description", "Two letters without an answer"))),
                false)));
        return !dispute.isEmpty() && comesTo("/v1/disputes/" + dispute, "AWAITING_SUPPLIER_RESPONSE");
    }

    boolean concede() throws InterruptedException {
        return does(Kind.CONCEDE, dispute, "/v1/disputes/" + dispute + "/proposals/1/acceptances", NOTHING)
                && comesTo("/v1/disputes/" + dispute, "CLOSED");
    }

    /** Asks for what must be refused in this state of the order. */
    void wrongly(Kind kind) throws InterruptedException {
        asks(operation(kind, order, path() + switch (kind) {
            case CONFIRM -> "/confirmations";
            case SHIP -> "/shipments";
            case ACCEPT -> "/delivery-confirmations";
            case DRAFT, SUBMIT, CANCEL, PAY, CLAIM, CONCEDE -> throw new IllegalArgumentException("nothing wrong with " + kind);
        }, kind == Kind.SHIP ? CARRIER : NOTHING, true));
    }

    Optional<JsonObject> asks(Operation operation) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(THINKS_MS);
        return client.does(operation, operation.party().equals(supplier) ? supplierToken : buyerToken);
    }

    private boolean does(Kind kind, String subject, String path, JsonObject body) throws InterruptedException {
        return asks(operation(kind, subject, path, body, false)).isPresent();
    }

    private Operation operation(Kind kind, String subject, String path, JsonObject body, boolean wrong) {
        return new Operation(name + "-" + asked.incrementAndGet(), kind,
                kind.role.equals("BUYER") ? "buyer-" + name : supplier, subject, path, body, wrong);
    }

    /** Looks until it has come to that; false where it does not within a minute, or comes to nothing. */
    private boolean comesTo(String path, String status) throws InterruptedException {
        Predicate<JsonObject> wanted = seen -> status.equals(seen.getString("status"));
        Predicate<JsonObject> nothing = seen -> "CANCELLED".equals(seen.getString("status"));
        for (int i = 0; i < LOOKS_AT_MOST; i++) {
            Optional<JsonObject> seen = client.looks(path, buyerToken).filter(wanted.or(nothing));
            if (seen.isPresent()) {
                return wanted.test(seen.get());
            }
            TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MS);
        }
        return false;
    }

    private String path() {
        return "/v1/orders/" + order;
    }

    private static String id(Optional<JsonObject> created) {
        return created.map(body -> body.getString("id")).orElse("");
    }
}
