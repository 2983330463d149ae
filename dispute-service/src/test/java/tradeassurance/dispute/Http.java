package tradeassurance.dispute;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.time.Instant;
import java.util.UUID;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;

/** Speaks to the service under test, and for its peers. */
final class Http {

    static final String CLAIM = """
            {"order_id":"%s","reason":"%s","contract_clause":"clause 4","amount":{"amount":"%s","currency":"USD"},
             "wanted":"PARTIAL_REFUND","text":"not as agreed",
             "evidence":[{"type":"CONTRACT_OR_INVOICE","description":"the contract"}]}
            """;

    private Http() {
    }

    static RequestSpecification as(String party, String... roles) {
        return given().auth().oauth2(FakePeers.token(party, roles)).contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    static RequestSpecification buyer() {
        return as("b1", "BUYER");
    }

    static RequestSpecification supplier() {
        return as("s1", "SUPPLIER");
    }

    static RequestSpecification mediator() {
        return as("m1", "MEDIATOR");
    }

    /** An order of b1 at s1, ship date long passed, 10,000 paid, that may be held and frozen. */
    static String order() {
        String id = "ord_" + UUID.randomUUID();
        order(id, "NONE", "\"2024-01-01T00:00:00Z\"", "null");
        FakePeers.answer("GET /v1/escrow-accounts/" + id, 200, "{\"order_id\":\"" + id + "\",\"frozen\":false,"
                + "\"received\":{\"amount\":\"10000.00\",\"currency\":\"USD\"},"
                + "\"refundable\":{\"amount\":\"10000.00\",\"currency\":\"USD\"}}");
        for (String call : new String[] { "orders/%s/dispute-holds", "orders/%s/dispute-releases", "escrow-accounts/%s/freezes",
                "escrow-accounts/%s/unfreezes" }) {
            FakePeers.answer("POST /v1/" + call.formatted(id), 201, "{}");
        }
        FakePeers.answer("GET /v1/orders/" + id + "/messages?written_by=BUYER&limit=1", 200, "{\"items\":[]}");
        FakePeers.answer("GET /v1/orders/" + id + "/sample-checks?limit=100", 404, "{\"code\":\"not-found\"}");
        FakePeers.answer("GET /v1/orders/" + id + "/contract-versions", 404, "{\"code\":\"not-found\"}");
        FakePeers.answer("GET /v1/orders/" + id + "/shipments", 200, "{\"items\":[]}");
        FakePeers.answer("GET /v1/orders/" + id + "/messages?limit=100", 200,
                "{\"items\":[{\"written_by\":\"SUPPLIER\",\"text\":\"soon\"}],\"next\":\"m2\"}");
        FakePeers.answer("GET /v1/orders/" + id + "/messages?cursor=m2&limit=100", 200,
                "{\"items\":[{\"written_by\":\"BUYER\",\"text\":\"when?\"}]}");
        FakePeers.answer("GET /v1/payments?order_id=" + id + "&limit=100", 200, "{\"items\":[{\"id\":\"pay_1\"}]}");
        FakePeers.answer("POST /v1/refunds", 202, "{\"id\":\"rfd_1\",\"status\":\"PROCESSING\"}");
        FakePeers.answer("POST /v1/trading-events", 201, "{}");
        return id;
    }

    static void order(String id, String disputeStatus, String shipDueAt, String coverageEndsAt) {
        FakePeers.answer("GET /v1/orders/" + id, 200, """
                {"id":"%s","buyer_id":"b1","supplier_id":"s1","status":"AWAITING_SHIPMENT","dispute_status":"%s",
                 "coverage_status":"ACTIVE","coverage_type":"POST_DELIVERY","coverage_ends_at":%s,"ship_due_at":%s,
                 "shipped_at":null,"quality_requirements":[{"characteristic":"purity","target":"99","unit":"%%"}],
                 "instalments":[{"name":"INITIAL","paid":{"amount":"10000.00","currency":"USD"}}]}
                """.formatted(id, disputeStatus, coverageEndsAt, shipDueAt));
    }

    static String claim(String order) {
        return CLAIM.formatted(order, "NOT_SHIPPED_ON_TIME", "10000.00");
    }

    /** A dispute on a new order, until the supplier has to answer. */
    static String dispute() {
        return dispute(order());
    }

    static String dispute(String order) {
        String id = buyer().body(claim(order)).post("/v1/disputes").then().statusCode(201).extract().path("id");
        awaits(id, "AWAITING_SUPPLIER_RESPONSE");
        return id;
    }

    /** The same once the platform's records of the order are on file. */
    static String withRecords(String order) {
        String id = dispute(order);
        eventually(() -> show(id).body("evidence.findAll { it.by == 'SERVICE' }.size()", equalTo(4)));
        return id;
    }

    static void awaits(String id, String status) {
        eventually(() -> assertThat(show(id).extract().<String> path("status")).isEqualTo(status));
    }

    static ValidatableResponse show(String id) {
        return mediator().get("/v1/disputes/" + id).then().statusCode(200);
    }

    /** Moves the clock to an instant that the dispute shows. */
    static void passes(String id, String field) {
        moveTo(Instant.parse(show(id).extract().<String> path(field)));
    }

    static void moveTo(Instant now) {
        as("suite", "SERVICE").body("{\"now\":\"" + now + "\"}").put("/v1/test-clocks").then().statusCode(200);
    }
}
