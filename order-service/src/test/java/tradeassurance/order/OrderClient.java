package tradeassurance.order;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;

/** What the tests ask over HTTP: buyer b1 orders from supplier s1, and the other services tell what they do. */
final class OrderClient {

    static final String QUOTE = "POST /v1/coverage-quotes";
    static final String TRADING = "POST /v1/trading-events";

    static final String REFUNDS = "POST /v1/refunds";

    private OrderClient() {
    }

    static RequestSpecification as(String party, String... roles) {
        return asWithKey(UUID.randomUUID().toString(), party, roles);
    }

    static RequestSpecification asWithKey(String key, String party, String... roles) {
        return given().auth().oauth2(FakePeers.token(party, roles)).contentType("application/json")
                .header("Idempotency-Key", key);
    }

    static RequestSpecification buyer() {
        return as("b1", "BUYER");
    }

    static RequestSpecification supplier() {
        return as("s1", "SUPPLIER");
    }

    static RequestSpecification service() {
        return as("payment-service", "SERVICE");
    }

    static RequestSpecification disputes() {
        return as("dispute-service", "SERVICE");
    }

    /** Supplier s1 is enrolled, and 6,000 of every 10,000 are within its limit. */
    static void supplierIsEligible() {
        FakePeers.reset();
        FakePeers.answer("GET /v1/suppliers/s1", 200, "{\"id\":\"s1\",\"membership\":\"GOLD\",\"enrolment\":\"ENROLLED\"}");
        FakePeers.answer(QUOTE, 200, """
                {"supplier_id":"s1","eligible":true,"reason":null,"amount":{"amount":"10000.00","currency":"USD"},
                 "within_limit":{"amount":"6000.00","currency":"USD"},"above_limit":{"amount":"4000.00","currency":"USD"}}""");
        FakePeers.answer(TRADING, 201, "{}");
        FakePeers.answer(REFUNDS, 202, "{}");
        // The clock is everybody's: orders of earlier tests close too, and their calls must not make the peer seem down.
        FakePeers.answer("POST /v1/escrow-accounts/*/releases", 201, "{}");
    }

    static Instant now() {
        return Instant.parse(service().get("/v1/test-clocks").then().statusCode(200).extract().path("now"));
    }

    static void advance(Duration by) {
        service().body("{\"now\":\"" + now().plus(by) + "\"}").put("/v1/test-clocks").then().statusCode(200);
    }

    /** An order over USD 10,000 to be shipped within so many days; further members follow the comma. */
    static String draft(int days, String more) {
        return """
                {"supplier_id":"s1","ship_by":"%s",
                 "lines":[{"product":"shirts","quantity":2000,"unit":"pcs","unit_price":{"amount":"5.00","currency":"USD"}}],
                 "quality_requirements":[{"characteristic":"weight","target":"180","tolerance":"5","unit":"g/m2"}],
                 "sample":"WAIVED"%s}"""
                .formatted(now().plus(Duration.ofDays(days)).atZone(ZoneId.of("Asia/Shanghai")).toLocalDate(), more);
    }

    static String drafted(String more) {
        return buyer().body(draft(40, more)).post("/v1/orders").then().statusCode(201).extract().path("id");
    }

    static ValidatableResponse post(RequestSpecification caller, String id, String what, String body) {
        return caller.body(body).post("/v1/orders/" + id + "/" + what).then();
    }

    static String submitted(String more) {
        String id = drafted(more);
        post(buyer(), id, "submissions", "{}").statusCode(201);
        return id;
    }

    static String confirmed(String more) {
        String id = submitted(more);
        post(supplier(), id, "confirmations", "{}").statusCode(201);
        return id;
    }

    static String paid() {
        String id = confirmed("");
        lock(id, "pay_" + id, "INITIAL", "10000.00").statusCode(201);
        result(id, "pay_" + id, "INITIAL", "SETTLED", "10000.00").statusCode(201);
        return id;
    }

    static String shipped() {
        String id = paid();
        post(supplier(), id, "shipments", "{\"carrier\":\"Maersk\",\"tracking_number\":\"MSKU1\"}").statusCode(201);
        return id;
    }

    static ValidatableResponse lock(String id, String payment, String instalment, String amount) {
        return post(service(), id, "payment-locks", """
                {"payment_id":"%s","instalment":"%s","amount":{"amount":"%s","currency":"USD"}}"""
                .formatted(payment, instalment, amount));
    }

    static ValidatableResponse result(String id, String payment, String instalment, String outcome, String amount) {
        return post(service(), id, "payment-results", """
                {"payment_id":"%s","instalment":"%s","outcome":"%s","amount":{"amount":"%s","currency":"USD"},"at":"%s"}"""
                .formatted(payment, instalment, outcome, amount, now()));
    }

    static ValidatableResponse hold(String id, String dispute) {
        return post(disputes(), id, "dispute-holds", "{\"dispute_id\":\"" + dispute + "\"}");
    }

    static ValidatableResponse release(String id, String dispute, String outcome, String refunded, boolean full) {
        return post(disputes(), id, "dispute-releases", """
                {"dispute_id":"%s","outcome":"%s","refunded":%s,"full_refund":%s}""".formatted(dispute, outcome,
                refunded == null ? "null" : "{\"amount\":\"" + refunded + "\",\"currency\":\"USD\"}", full));
    }

    static ValidatableResponse read(String id) {
        return buyer().get("/v1/orders/" + id).then().statusCode(200);
    }

    /** Two instalments of 3,000 and 7,000. */
    static final String SPLIT = """
            ,"instalments":[{"name":"INITIAL","amount":{"amount":"3000.00","currency":"USD"}},
            {"name":"BALANCE","amount":{"amount":"7000.00","currency":"USD"}}]""";

    static String etag(String id) {
        return read(id).extract().header("ETag");
    }

    static ValidatableResponse get(String path) {
        return buyer().get("/v1/orders/" + path).then();
    }

    static String lines(String quantity, String price) {
        return """
                {"lines":[{"product":"shirts","quantity":%s,"unit":"pcs","unit_price":{"amount":"%s","currency":"USD"}}]}"""
                .formatted(quantity, price);
    }

    /** A request for a modification by one side; its id. */
    static String requested(RequestSpecification side, String id, String patch) {
        return post(side, id, "modification-requests", "{\"patch\":" + patch + ",\"note\":\"please\"}").statusCode(201)
                .extract().path("id");
    }

    static ValidatableResponse accept(RequestSpecification side, String id, String modification) {
        return post(side.header("If-Match", etag(id)), id, "modification-requests/" + modification + "/acceptances", "{}");
    }
}
