package tradeassurance.limit.supplier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.limit.Http.as;
import static tradeassurance.limit.Http.commit;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.operator;
import static tradeassurance.limit.Http.registered;
import static tradeassurance.limit.Http.reserve;
import static tradeassurance.limit.Http.service;
import static tradeassurance.limit.Http.unique;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class ProfileHttpTest {

    private static ValidatableResponse change(String supplier, int seen, String body) {
        return operator().header("If-Match", "\"v" + seen + "\"").body(body).patch("/v1/suppliers/" + supplier).then();
    }

    @Test
    void whatIsKnownOfASupplierIsShownAndItsPenaltiesAreNotPublic() {
        String id = registered("GOLD");
        change(id, 1, "{\"member_since\":\"2019-05-01\",\"verified\":true,\"review_score\":88,\"response_rate_percent\":95,"
                + "\"penalty_points\":3}").statusCode(200).header("ETag", "\"v2\"").body("penalty_points", equalTo(3));
        as("b1", "BUYER").get("/v1/suppliers/" + id).then().statusCode(200).body("member_since", equalTo("2019-05-01"))
                .body("verified", equalTo(true)).body("review_score", equalTo(88)).body("response_rate_percent", equalTo(95))
                .body("penalty_points", nullValue()).body("enrolment", equalTo("ELIGIBLE"));
        as(id, "SUPPLIER").get("/v1/suppliers/" + id).then().body("penalty_points", equalTo(3));
        change(id, 2, "{\"review_score\":90}").statusCode(200).body("review_score", equalTo(90))
                .body("verified", equalTo(true)).body("member_since", equalTo("2019-05-01"));
    }

    @ParameterizedTest(name = "{0} is refused: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                | 400 | malformed-request
            {"review_score":101}              | 400 | malformed-request
            {"review_score":-1}               | 400 | malformed-request
            {"response_rate_percent":101}     | 400 | malformed-request
            {"penalty_points":-1}             | 400 | malformed-request
            {"member_since":"yesterday"}      | 400 | malformed-request
            {"colour":"red"}                  | 400 | malformed-request
            {"member_since":"2999-01-01"}     | 422 | date-in-future
            """)
    void aProfileHasBounds(String body, int status, String code) {
        String id = registered("GOLD");
        change(id, 1, body).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void tooManyPenaltyPointsEndTheEnrolmentAndSpareWhatIsRunning() {
        String id = enrolled("100.00");
        String payment = unique("pay");
        reserve(id, payment, "60.00").statusCode(201);
        change(id, 2, "{\"penalty_points\":47}").statusCode(200).body("enrolment", equalTo("ENROLLED"));
        change(id, 3, "{\"penalty_points\":48}").statusCode(200).body("enrolment", equalTo("TERMINATED"));
        limit(id).body("status", equalTo("SUSPENDED")).body("reserved.amount", equalTo("60.00"));
        reserve(id, unique("pay"), "1.00").statusCode(201).body("granted.amount", equalTo("0.00"));
        commit(payment, "60.00").statusCode(201).body("state", equalTo("COMMITTED"));
    }

    @Test
    void A32_lapsedGoldCoversNoNewOrdersAndSparesWhatIsRunning() {
        String id = enrolled("100.00");
        String payment = unique("pay");
        reserve(id, payment, "60.00").statusCode(201);
        change(id, 2, "{\"membership\":\"STANDARD\",\"review_score\":10}").statusCode(200)
                .body("enrolment", equalTo("SUSPENDED")).body("review_score", equalTo(10));
        reserve(id, unique("pay"), "1.00").statusCode(201).body("granted.amount", equalTo("0.00"));
        commit(payment, "50.00").statusCode(201).body("committed.amount", equalTo("50.00"));
    }

    @Test
    void R17_aBuyerIsOfferedToOrderAgainWhereItHasOrdered() {
        String id = registered("GOLD");
        String buyer = unique("buy");
        as(buyer, "BUYER").get("/v1/suppliers/" + id).then().body("ordered_before", equalTo(false));
        service().body("{\"supplier_id\":\"" + id + "\",\"order_id\":\"ord_1\",\"type\":\"ORDER_PLACED\",\"occurred_at\":"
                + "\"2026-03-01T12:00:00Z\",\"buyer_id\":\"" + buyer + "\"}").post("/v1/trading-events").then()
                .statusCode(201).body("buyer_id", equalTo(buyer));
        as(buyer, "BUYER").header("If-None-Match", "\"v1\"").get("/v1/suppliers/" + id).then().statusCode(200)
                .body("ordered_before", equalTo(true));
        as(buyer, "BUYER").get("/v1/suppliers?q=" + id).then().body("items.ordered_before", contains(true));
        as(unique("buy"), "BUYER").get("/v1/suppliers?q=" + id).then().body("items.ordered_before", contains(false));
        as(id, "SUPPLIER").get("/v1/suppliers/" + id).then().body("ordered_before", nullValue());
    }
}
