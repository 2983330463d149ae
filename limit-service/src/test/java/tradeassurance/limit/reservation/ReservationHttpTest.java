package tradeassurance.limit.reservation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.limit.Http.as;
import static tradeassurance.limit.Http.commit;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.grant;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.operator;
import static tradeassurance.limit.Http.registered;
import static tradeassurance.limit.Http.release;
import static tradeassurance.limit.Http.reserve;
import static tradeassurance.limit.Http.service;
import static tradeassurance.limit.Http.unique;
import static tradeassurance.limit.Http.usd;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class ReservationHttpTest {

    private static void holds(String supplier, String granted, String reserved, String used, String available) {
        limit(supplier).body("granted.amount", equalTo(granted)).body("reserved.amount", equalTo(reserved))
                .body("used.amount", equalTo(used)).body("available.amount", equalTo(available));
    }

    private static ValidatableResponse quote(String supplier, String amount) {
        return as("b1", "BUYER").body("{\"supplier_id\":\"" + supplier + "\",\"amount\":" + amount + "}")
                .post("/v1/coverage-quotes").then();
    }

    private static ValidatableResponse send(String key, String body) {
        return given().auth().oauth2(FakePeers.token("payment-service", "SERVICE")).contentType("application/json")
                .header("Idempotency-Key", key).body(body).post("/v1/reservations").then();
    }

    @Test
    void aPaymentWithinTheLimitGoesAllTheWay() {
        String supplier = enrolled("10000.00");
        String payment = unique("pay");
        reserve(supplier, payment, "6000.00").statusCode(201).body("state", equalTo("RESERVED"))
                .body("granted.amount", equalTo("6000.00"));
        holds(supplier, "10000.00", "6000.00", "0.00", "4000.00");
        commit(payment, "5000.00").statusCode(201).body("state", equalTo("COMMITTED"))
                .body("committed.amount", equalTo("5000.00"));
        holds(supplier, "10000.00", "0.00", "5000.00", "5000.00");
        release(supplier, payment, "2000.00").statusCode(201).body("state", equalTo("PARTIALLY_RELEASED"))
                .body("released.amount", equalTo("2000.00"));
        holds(supplier, "10000.00", "0.00", "3000.00", "7000.00");
        release(supplier, payment, null).statusCode(201).body("state", equalTo("RELEASED"))
                .body("released.amount", equalTo("5000.00"));
        holds(supplier, "10000.00", "0.00", "0.00", "10000.00");
        as(supplier, "SUPPLIER").get("/v1/limits/" + supplier + "/entries").then().statusCode(200)
                .body("items.kind", contains("RELEASE", "RELEASE", "COMMIT", "RESERVE", "GRANT", "GRANT"))
                .body("items[2].change.reserved.amount", equalTo("-6000.00"))
                .body("items[2].balance.used.amount", equalTo("5000.00"));
        as(supplier, "SUPPLIER").get("/v1/limits/" + supplier + "/entries?limit=2").then().body("items", hasSize(2));
    }

    @Test
    void aPaymentAboveTheLimitIsGrantedWhatIsLeft() {
        String supplier = enrolled("10000.00");
        String first = unique("pay");
        reserve(supplier, first, "6000.00");
        commit(first, "6000.00").statusCode(201);
        quote(supplier, usd("5000.00")).statusCode(200).body("eligible", equalTo(true)).body("reason", nullValue())
                .body("within_limit.amount", equalTo("4000.00")).body("above_limit.amount", equalTo("1000.00"));
        reserve(supplier, unique("pay"), "5000.00").body("granted.amount", equalTo("4000.00"));
        reserve(supplier, unique("pay"), "1.00").statusCode(201).body("granted.amount", equalTo("0.00"));
        grant(supplier, "3000.00").statusCode(201).body("available.amount", equalTo("0.00"))
                .body("used.amount", equalTo("6000.00")).body("reserved.amount", equalTo("4000.00"));
    }

    @Test
    void aPaymentHasOneReservation() {
        String supplier = enrolled("1000.00");
        String payment = unique("pay");
        reserve(supplier, payment, "100.00").body("granted.amount", equalTo("100.00"));
        reserve(supplier, payment, "100.00").statusCode(201).header("ETag", "\"v1\"")
                .body("granted.amount", equalTo("100.00"));
        holds(supplier, "1000.00", "100.00", "0.00", "900.00");
        reserve(enrolled("5.00"), payment, "1.00").statusCode(409).body("code", equalTo("reserved-for-another"));
        service().get("/v1/reservations/" + payment).then().statusCode(200).body("requested.amount", equalTo("100.00"));
        operator().get("/v1/reservations/" + payment).then().statusCode(403);
        service().get("/v1/reservations/" + unique("pay")).then().statusCode(404);
    }

    @Test
    void aRepeatedRequestIsAnsweredFromMemory() {
        String supplier = enrolled("1000.00");
        String body = "{\"payment_id\":\"" + unique("pay") + "\",\"order_id\":\"ord_1\",\"supplier_id\":\"" + supplier
                + "\",\"amount\":" + usd("10.00") + "}";
        String key = unique("call");
        String first = send(key, body).statusCode(201).extract().asString();
        send(key, body).statusCode(201).header("Idempotent-Replayed", "true").body(equalTo(first));
        send(key, body.replace("10.00", "11.00")).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        holds(supplier, "1000.00", "10.00", "0.00", "990.00");
    }

    @Test
    void aReleaseThatOvertakesItsReserveLeavesATombstone() {
        String supplier = enrolled("1000.00");
        String payment = unique("pay");
        release(supplier, payment, null).statusCode(201).body("state", equalTo("RELEASED"))
                .body("granted.amount", equalTo("0.00"));
        reserve(supplier, payment, "100.00").statusCode(201).body("state", equalTo("RELEASED"))
                .body("granted.amount", equalTo("0.00"));
        holds(supplier, "1000.00", "0.00", "0.00", "1000.00");
        release(unique("sup"), unique("pay"), null).statusCode(201).body("state", equalTo("RELEASED"));
    }

    @Test
    void whatDoesNotAddUpIsRefused() {
        String supplier = enrolled("1000.00");
        String payment = unique("pay");
        commit(payment, "1.00").statusCode(404);
        reserve(supplier, payment, "100.00");
        commit(payment, "100.01").statusCode(409).body("code", equalTo("more-than-granted")).body("granted", equalTo("100.00"));
        release(supplier, payment, "50.00").statusCode(409).body("code", equalTo("not-committed-yet"));
        commit(payment, "80.00").statusCode(201);
        commit(payment, "80.00").statusCode(201).header("ETag", "\"v2\"");
        commit(payment, "79.00").statusCode(409).body("code", equalTo("committed-otherwise"));
        release(supplier, payment, "80.01").statusCode(409).body("code", equalTo("more-than-used"));
        release(enrolled("1.00"), payment, null).statusCode(409).body("code", equalTo("reserved-for-another"));
        release(supplier, payment, null).statusCode(201);
        release(supplier, payment, null).statusCode(201).header("ETag", "\"v3\"");
        String unpaid = unique("pay");
        reserve(supplier, unpaid, "10.00");
        release(supplier, unpaid, null).statusCode(201).body("released.amount", equalTo("10.00"));
        commit(unpaid, "10.00").statusCode(409).body("code", equalTo("illegal-state"));
        reserve(unique("sup"), unique("pay"), "1.00").statusCode(404);
        reserve(supplier, unique("pay"), "0.00").statusCode(422).body("code", equalTo("amount-not-positive"));
        reserve(supplier, unique("pay"), "1.001").statusCode(400).body("code", equalTo("amount-not-exact"));
        quote(supplier, "{\"amount\":\"1\",\"currency\":\"EUR\"}").statusCode(422).body("code",
                equalTo("currency-not-supported"));
        grant(supplier, "1000000.01").statusCode(422).body("code", equalTo("amount-over-cap"));
        grant(supplier, "-1.00").statusCode(422).body("code", equalTo("amount-not-positive"));
        as(supplier, "SUPPLIER").body("{}").post("/v1/limits/" + supplier + "/grants").then().statusCode(403);
    }

    @Test
    void whoIsNotEnrolledIsGrantedNothing() {
        String eligible = registered("GOLD");
        grant(eligible, "1000.00").statusCode(201).body("status", equalTo("SUSPENDED"));
        quote(eligible, usd("10.00")).body("eligible", equalTo(false)).body("reason", equalTo("supplier-not-eligible"))
                .body("within_limit.amount", equalTo("0.00")).body("above_limit.amount", equalTo("10.00"));
        reserve(eligible, unique("pay"), "10.00").statusCode(201).body("granted.amount", equalTo("0.00"));
        String suspended = enrolled("1000.00");
        String running = unique("pay");
        reserve(suspended, running, "100.00");
        operator().body("{\"reason\":\"violations\"}").post("/v1/limits/" + suspended + "/suspensions").then().statusCode(201);
        quote(suspended, usd("10.00")).body("eligible", equalTo(false)).body("reason", equalTo("limit-suspended"));
        reserve(suspended, unique("pay"), "10.00").body("granted.amount", equalTo("0.00"));
        commit(running, "100.00").statusCode(201);
        holds(suspended, "1000.00", "0.00", "100.00", "900.00");
        quote(unique("sup"), usd("1.00")).statusCode(404);
    }

    @Test
    void anothersLimitIsNone() {
        String supplier = enrolled("1000.00");
        as(unique("sup"), "SUPPLIER").get("/v1/limits/" + supplier).then().statusCode(404);
        as(unique("sup"), "SUPPLIER").get("/v1/limits/" + supplier + "/entries").then().statusCode(404);
        as("b1", "BUYER").get("/v1/limits/" + supplier).then().statusCode(403);
        as("m1", "MEDIATOR").get("/v1/limits/" + supplier).then().statusCode(200).body("version", equalTo(4));
    }
}
