package tradeassurance.limit.reservation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.limit.Http.as;
import static tradeassurance.limit.Http.commit;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.operator;
import static tradeassurance.limit.Http.release;
import static tradeassurance.limit.Http.reserve;
import static tradeassurance.limit.Http.service;
import static tradeassurance.limit.Http.unique;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** A payment speaks its own currency; the limit counts what that was worth when it was reserved, and gives back the same. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class ForeignPaymentHttpTest {

    private static ValidatableResponse reserveEuros(String supplier, String payment, String amount, String rate) {
        return service().body("{\"payment_id\":\"" + payment + "\",\"order_id\":\"ord_1\",\"supplier_id\":\"" + supplier
                + "\",\"amount\":" + eur(amount) + ",\"usd_rate\":\"" + rate + "\"}").post("/v1/reservations").then();
    }

    private static String eur(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }

    private static ValidatableResponse commitEuros(String payment, String amount) {
        return service().body("{\"amount\":" + eur(amount) + "}").post("/v1/reservations/" + payment + "/commitments").then();
    }

    private static ValidatableResponse releaseEuros(String supplier, String payment, String amount) {
        return service().body("{\"supplier_id\":\"" + supplier + "\",\"order_id\":\"ord_1\",\"amount\":" + eur(amount)
                + ",\"reason\":\"refund\"}").post("/v1/reservations/" + payment + "/releases").then();
    }

    private static void booksAreRight() {
        operator().get("/v1/ledger-checks").then().statusCode(200).body("ok", equalTo(true));
    }

    @Test
    void theRateIsKeptAndTheSameDollarsAreGivenBack() {
        String supplier = enrolled("10000.00");
        String payment = unique("pay");
        reserveEuros(supplier, payment, "1000.00", "1.0853").statusCode(201).body("granted.amount", equalTo("1000.00"))
                .body("granted.currency", equalTo("EUR")).body("usd_rate", equalTo("1.0853"))
                .body("in_usd.granted.amount", equalTo("1085.30"));
        limit(supplier).body("reserved.amount", equalTo("1085.30")).body("reserved.currency", equalTo("USD"));
        commitEuros(payment, "1000.00").statusCode(201).body("in_usd.committed.amount", equalTo("1085.30"));
        limit(supplier).body("used.amount", equalTo("1085.30")).body("reserved.amount", equalTo("0.00"));
        releaseEuros(supplier, payment, "333.33").statusCode(201).body("state", equalTo("PARTIALLY_RELEASED"))
                .body("released.amount", equalTo("333.33"));
        releaseEuros(supplier, payment, "333.33").statusCode(201);
        booksAreRight();
        releaseEuros(supplier, payment, "333.35").statusCode(409).body("code", equalTo("more-than-used"))
                .body("in_use", equalTo("333.34"));
        releaseEuros(supplier, payment, "333.34").statusCode(201).body("state", equalTo("RELEASED"))
                .body("in_usd.released.amount", equalTo("1085.30"));
        limit(supplier).body("used.amount", equalTo("0.00")).body("available.amount", equalTo("10000.00"));
        service().get("/v1/reservations/" + payment).then().body("committed.amount", equalTo("1000.00"))
                .body("in_usd.requested.amount", equalTo("1085.30"));
        booksAreRight();
    }

    @Test
    void aPaymentAboveTheLimitIsGrantedWhatTheRestOfItBuys() {
        String supplier = enrolled("1000.00");
        String payment = unique("pay");
        reserveEuros(supplier, payment, "1000.00", "1.1").statusCode(201).body("granted.amount", equalTo("909.09"))
                .body("in_usd.granted.amount", equalTo("1000.00"));
        limit(supplier).body("available.amount", equalTo("0.00"));
        as("b1", "BUYER").body("{\"supplier_id\":\"" + supplier + "\",\"amount\":" + eur("100.00") + ",\"usd_rate\":\"1.1\"}")
                .post("/v1/coverage-quotes").then().statusCode(200).body("within_limit.amount", equalTo("0.00"))
                .body("above_limit.amount", equalTo("100.00")).body("above_limit.currency", equalTo("EUR"));
        commit(payment, "10.00").statusCode(422).body("code", equalTo("currency-mismatch"))
                .body("errors[0].pointer", equalTo("/amount/currency"));
        commitEuros(payment, "909.10").statusCode(409).body("code", equalTo("more-than-granted"));
        reserveEuros(supplier, payment, "1000.00", "2").statusCode(201).body("usd_rate", equalTo("1.1"));
        release(supplier, payment, null).statusCode(201).body("in_usd.released.amount", equalTo("1000.00"));
        limit(supplier).body("available.amount", equalTo("1000.00"));
    }

    @Test
    void aTombstoneAnswersInThePaymentsCurrency() {
        String supplier = enrolled("1000.00");
        String payment = unique("pay");
        releaseEuros(supplier, payment, "10.00").statusCode(201).body("state", equalTo("RELEASED"));
        reserveEuros(supplier, payment, "10.00", "1.1").statusCode(201).body("state", equalTo("RELEASED"))
                .body("granted.amount", equalTo("0.00")).body("granted.currency", equalTo("EUR")).body("in_usd", nullValue());
        limit(supplier).body("reserved.amount", equalTo("0.00"));
    }

    @Test
    void aQuoteSaysWhatWouldBeAdvancedAndWhatHeld() {
        String supplier = enrolled("1100.00");
        as("b1", "BUYER").body("{\"supplier_id\":\"" + supplier + "\",\"amount\":" + eur("1500.00") + ",\"usd_rate\":\"1.1\"}")
                .post("/v1/coverage-quotes").then().statusCode(200).body("within_limit.amount", equalTo("1000.00"))
                .body("above_limit.amount", equalTo("500.00"));
        reserve(supplier, unique("pay"), "1.00").statusCode(201).body("usd_rate", nullValue()).body("in_usd", nullValue());
    }
}
