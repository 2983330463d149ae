package tradeassurance.limit.supplier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.limit.Http.as;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.operator;
import static tradeassurance.limit.Http.registered;
import static tradeassurance.limit.Http.service;
import static tradeassurance.limit.Http.unique;
import static tradeassurance.limit.Http.usd;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class SupplierHttpTest {

    private static final String ACCEPTED = "{\"rules_accepted\":true}";
    private static final String BECAUSE = "{\"reason\":\"recourse unpaid\"}";

    private static ValidatableResponse enrol(String caller, String supplier, String body) {
        return as(caller, "SUPPLIER").body(body).post("/v1/suppliers/" + supplier + "/enrolments").then();
    }

    private static ValidatableResponse read(String supplier) {
        return as("b1", "BUYER").get("/v1/suppliers/" + supplier).then();
    }

    @Test
    void R14_R16_aGoldSupplierEnrolsAndShowsTheBadge() {
        String id = registered("GOLD");
        as(id, "SUPPLIER").get("/v1/suppliers/" + id).then().statusCode(200).header("ETag", "\"v1\"")
                .body("enrolment", equalTo("ELIGIBLE")).body("trade_assurance", equalTo(false))
                .body("allowed_actions", contains("ENROL")).body("deadlines", hasSize(0));
        enrol(id, id, ACCEPTED).statusCode(201).header("ETag", "\"v2\"").body("enrolment", equalTo("ENROLLED"));
        read(id).statusCode(200).body("trade_assurance", equalTo(true)).body("allowed_actions", hasSize(0));
        as(id, "SUPPLIER").get("/v1/limits/" + id).then().body("status", equalTo("ACTIVE"))
                .body("granted.amount", equalTo("10000.00")).body("allowed_actions", hasSize(0));
        operator().get("/v1/limits/" + id).then().body("allowed_actions", contains("GRANT", "RECALCULATE"));
        enrol(id, id, ACCEPTED).statusCode(409).body("code", equalTo("illegal-state"))
                .body("current_status", equalTo("ENROLLED"));
    }

    @Test
    void R13_onlyGoldMembersThatAcceptTheRulesEnrol() {
        String id = registered("STANDARD");
        enrol(id, id, ACCEPTED).statusCode(422).body("code", equalTo("supplier-not-eligible"));
        String gold = registered("GOLD");
        enrol(gold, gold, "{\"rules_accepted\":false}").statusCode(422).body("code", equalTo("rules-not-accepted"));
        enrol(gold, gold, "{}").statusCode(400).body("errors[0].pointer", equalTo("/rules_accepted"));
    }

    @Test
    void anothersEnrolmentIsNone() {
        String id = registered("GOLD");
        enrol(unique("sup"), id, ACCEPTED).statusCode(404).body("code", equalTo("not-found"));
        as(id, "BUYER").body(ACCEPTED).post("/v1/suppliers/" + id + "/enrolments").then().statusCode(403);
        read(unique("sup")).statusCode(404);
    }

    @Test
    void aSupplierIsRegisteredOnce() {
        String id = registered("GOLD");
        String again = "{\"supplier_id\":\"" + id + "\",\"name\":\"Other\",\"country\":\"DE\",\"membership\":\"GOLD\"}";
        operator().body(again).post("/v1/suppliers").then().statusCode(409).body("code", equalTo("supplier-exists"));
        as("b1", "BUYER").body(again).post("/v1/suppliers").then().statusCode(403);
        operator().body(again.replace("DE", "Germany")).post("/v1/suppliers").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/country"));
    }

    @Test
    void membershipIsChangedByWhoeverHasSeenTheLatest() {
        String id = enrolled("100.00");
        String path = "/v1/suppliers/" + id;
        String standard = "{\"membership\":\"STANDARD\"}";
        operator().body(standard).patch(path).then().statusCode(428).body("code", equalTo("precondition-required"));
        operator().header("If-Match", "\"v1\"").body(standard).patch(path).then().statusCode(412)
                .body("code", equalTo("stale-version")).body("current_version", equalTo(2));
        operator().header("If-Match", "\"v2\"").body(standard).patch(path).then().statusCode(200).header("ETag", "\"v3\"")
                .body("enrolment", equalTo("SUSPENDED")).body("membership", equalTo("STANDARD"));
        operator().get("/v1/limits/" + id).then().body("status", equalTo("SUSPENDED"));
        operator().body(BECAUSE).post("/v1/limits/" + id + "/reinstatements").then().statusCode(422)
                .body("code", equalTo("supplier-not-eligible"));
        operator().header("If-Match", "\"v3\"").body("{\"membership\":\"GOLD\"}").patch(path).then().statusCode(200)
                .body("enrolment", equalTo("SUSPENDED"));
        operator().body(BECAUSE).post("/v1/limits/" + id + "/reinstatements").then().statusCode(201)
                .body("enrolment", equalTo("ENROLLED"));
        operator().get("/v1/limits/" + id).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void aProfileThatHasBeenSeenIsNotSentAgain() {
        String id = registered("GOLD");
        as("b1", "BUYER").header("If-None-Match", "\"v1\"").get("/v1/suppliers/" + id).then().statusCode(304);
    }

    @Test
    void R15_R16_theSearchFindsByNameAndBadgePageByPage() {
        String word = unique("w");
        for (int i = 0; i < 3; i++) {
            operator()
                    .body("{\"supplier_id\":\"" + word + i + "\",\"name\":\"Mill 10%_" + word.toUpperCase(java.util.Locale.ROOT)
                            + "\",\"country\":\"CN\",\"membership\":\"GOLD\"}")
                    .post("/v1/suppliers").then().statusCode(201);
        }
        enrol(word + 1, word + 1, ACCEPTED).statusCode(201);
        var buyer = as("b1", "BUYER");
        buyer.get("/v1/suppliers?trade_assurance=true&q=" + word).then().statusCode(200)
                .body("items.id", contains(word + 1)).body("next", nullValue());
        as("b1", "BUYER").get("/v1/suppliers?trade_assurance=false&q=" + word).then()
                .body("items.id", containsInAnyOrder(word + 0, word + 2));
        String next = as("b1", "BUYER").get("/v1/suppliers?limit=2&q=" + word).then()
                .body("items.id", contains(word + 2, word + 1)).body("next", notNullValue()).extract().path("next");
        as("b1", "BUYER").get("/v1/suppliers?limit=2&q=" + word + "&cursor=" + next).then()
                .body("items.id", contains(word + 0)).body("next", nullValue());
        as("b1", "BUYER").queryParam("q", "1_%" + word).get("/v1/suppliers").then().body("items", hasSize(0));
    }

    @Test
    void aTerminatedSupplierIsDone() {
        String id = enrolled("100.00");
        as(id, "SUPPLIER").body("{\"reason\":\"leaving\"}").post("/v1/suppliers/" + id + "/enrolment-terminations").then()
                .statusCode(201).body("enrolment", equalTo("TERMINATED")).body("allowed_actions", hasSize(0));
        enrol(id, id, ACCEPTED).statusCode(409).body("code", equalTo("illegal-state"));
    }

    @Test
    void itsTradingHistoryIsForItselfAndTheOperator() {
        String id = registered("GOLD");
        String late = "{\"supplier_id\":\"" + id + "\",\"order_id\":\"ord_1\",\"type\":\"ORDER_LATE\",\"occurred_at\":"
                + "\"2026-03-01T12:00:00Z\"}";
        service().body(late).post("/v1/trading-events").then().statusCode(201).body("amount", nullValue());
        service().body(late.replace("ORDER_LATE", "DISPUTE_LOST").replace("{\"supp", "{\"amount\":" + usd("5.00") + ",\"supp"))
                .post("/v1/trading-events").then().statusCode(201).body("amount.amount", equalTo("5.00"));
        as(id, "SUPPLIER").get("/v1/suppliers/" + id + "/trading-events").then().statusCode(200)
                .body("items.type", contains("DISPUTE_LOST", "ORDER_LATE"));
        operator().get("/v1/suppliers/" + id + "/trading-events?limit=1").then().body("items", hasSize(1))
                .body("next", notNullValue());
        as(unique("sup"), "SUPPLIER").get("/v1/suppliers/" + id + "/trading-events").then().statusCode(404);
        as("b1", "BUYER").get("/v1/suppliers/" + id + "/trading-events").then().statusCode(403);
        service().body(late.replace(id, unique("sup"))).post("/v1/trading-events").then().statusCode(404);
        operator().body(late).post("/v1/trading-events").then().statusCode(403);
    }
}
