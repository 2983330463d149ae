package tradeassurance.limit;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;

/** Requests as tests write them: who asks, and what. */
public final class Http {

    private Http() {
    }

    public static RequestSpecification as(String party, String... roles) {
        return given().auth().oauth2(FakePeers.token(party, roles)).contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static RequestSpecification operator() {
        return as("desk", "OPERATOR");
    }

    public static RequestSpecification service() {
        return as("payment-service", "SERVICE");
    }

    public static String usd(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}";
    }

    public static String unique(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().replace("-", "");
    }

    public static String registered(String membership) {
        String id = unique("sup");
        operator().body("{\"supplier_id\":\"" + id + "\",\"name\":\"Acme " + id + "\",\"country\":\"CN\",\"membership\":\""
                + membership + "\"}").post("/v1/suppliers").then().statusCode(201);
        return id;
    }

    /** A supplier that takes part, with a limit of this much. */
    public static String enrolled(String limit) {
        String id = registered("GOLD");
        as(id, "SUPPLIER").body("{\"rules_accepted\":true}").post("/v1/suppliers/" + id + "/enrolments").then().statusCode(201);
        grant(id, limit).statusCode(201);
        return id;
    }

    public static ValidatableResponse grant(String supplier, String limit) {
        return operator().body("{\"amount\":" + usd(limit) + ",\"reason\":\"trading history\"}")
                .post("/v1/limits/" + supplier + "/grants").then();
    }

    public static ValidatableResponse reserve(String supplier, String payment, String amount) {
        return service().body("{\"payment_id\":\"" + payment + "\",\"order_id\":\"ord_1\",\"supplier_id\":\"" + supplier
                + "\",\"amount\":" + usd(amount) + "}").post("/v1/reservations").then();
    }

    public static ValidatableResponse commit(String payment, String amount) {
        return service().body("{\"amount\":" + usd(amount) + "}").post("/v1/reservations/" + payment + "/commitments").then();
    }

    /** @param amount null for all */
    public static ValidatableResponse release(String supplier, String payment, String amount) {
        return release(supplier, payment, amount, "ord_1");
    }

    public static ValidatableResponse release(String supplier, String payment, String amount, String order) {
        return service().body("{\"supplier_id\":\"" + supplier + "\",\"order_id\":\"" + order + "\",\"amount\":"
                + (amount == null ? "null" : usd(amount)) + ",\"reason\":\"coverage ended\"}")
                .post("/v1/reservations/" + payment + "/releases").then();
    }

    public static ValidatableResponse limit(String supplier) {
        return as(supplier, "SUPPLIER").get("/v1/limits/" + supplier).then().statusCode(200);
    }

    /** Adds to a supplier's trading history, of an order of its own. */
    public static ValidatableResponse traded(String supplier, String type, String amount) {
        return traded(supplier, unique("ord"), type, amount);
    }

    public static ValidatableResponse traded(String supplier, String order, String type, String amount) {
        return service().body("{\"supplier_id\":\"" + supplier + "\",\"order_id\":\"" + order + "\",\"type\":\""
                + type + "\",\"amount\":" + usd(amount) + ",\"occurred_at\":\"" + now() + "\"}").post("/v1/trading-events")
                .then().statusCode(201);
    }

    public static Instant now() {
        return Instant.parse(service().get("/v1/test-clocks").then().statusCode(200).extract().path("now"));
    }

    public static void advance(Duration by) {
        service().body("{\"now\":\"" + now().plus(by) + "\"}").put("/v1/test-clocks").then().statusCode(200);
    }
}
