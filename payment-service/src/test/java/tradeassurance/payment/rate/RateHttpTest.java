package tradeassurance.payment.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.payment.Trade.as;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class RateHttpTest {

    private static ValidatableResponse take(String document) {
        return as("rates-desk", "OPERATOR").contentType("application/xml").body(document).post("/v1/exchange-rate-imports")
                .then();
    }

    private static String perUnit(String currency) {
        return as("anybody", "BUYER").get("/v1/exchange-rates").then().statusCode(200).extract()
                .path("items.find { it.currency == '" + currency + "' }?.usd_per_unit");
    }

    @Test
    void theDailyDocumentOfTheCentralBankIsTakenAsAWholeOrNotAtAll() {
        String daily = EcbRatesTest.DAILY.replace("JPY", "THB").replace("GBP", "MXN");
        take(daily.replace("MXN", "QQQ")).statusCode(400).body("code", equalTo("unknown-currency"));
        take(daily.replace("<gesmes:Env", "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><gesmes:Env"))
                .statusCode(400).contentType("application/problem+json").body("code", equalTo("malformed-request"));
        assertNothing("THB");
        take(daily).statusCode(201).body("items", hasSize(3)).body("items[1].source", equalTo("ECB"))
                .body("items[1].as_of", equalTo("2026-02-27T15:00:00Z"));
        take(daily).statusCode(201);
        take(daily.replace("162.00", "163.00")).statusCode(409).body("code", equalTo("exchange-rate-set"));
        assertThat(perUnit("THB")).isEqualTo("0.006666666667");
        as("b", "BUYER").contentType("application/xml").body(daily).post("/v1/exchange-rate-imports").then().statusCode(403);
        as("rates-desk", "OPERATOR").body("{}").post("/v1/exchange-rate-imports").then().statusCode(415);
    }

    private static void assertNothing(String currency) {
        assertThat(perUnit(currency)).isNull();
    }

    @Test
    void whatHoldsIsTheLatestThatHasBegun() {
        set("BRL", "{\"usd_per_unit\":\"0.20\",\"as_of\":\"2026-01-02T00:00:00Z\"}").statusCode(200);
        set("BRL", "{\"usd_per_unit\":\"0.18\",\"as_of\":\"2026-01-01T00:00:00Z\"}").statusCode(200);
        set("BRL", "{\"usd_per_unit\":\"0.30\",\"as_of\":\"2099-01-01T00:00:00Z\"}").statusCode(200);
        assertThat(perUnit("BRL")).isEqualTo("0.2");
        set("BRL", "{\"usd_per_unit\":\"0.21\",\"as_of\":\"2026-01-02T00:00:00Z\"}").statusCode(409);
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource({
            "USD, 1,               422, exchange-rate-impossible",
            "INR, 0,               422, exchange-rate-impossible",
            "INR, -1,              400, malformed-request",
            "INR, 1e3,             400, malformed-request",
            "INR, 0.0000000000001, 400, malformed-request",
            "QQQ, 1,               400, unknown-currency",
            "XAU, 1,               400, unknown-currency" })
    void whatCannotBeARateIsRefused(String currency, String rate, int status, String code) {
        set(currency, "{\"usd_per_unit\":\"" + rate + "\"}").statusCode(status).body("code", equalTo(code));
    }

    @Test
    void onlyOperatorsSayWhatACurrencyIsWorth() {
        for (String role : new String[] { "BUYER", "SUPPLIER", "MEDIATOR", "SERVICE" }) {
            as("x", role).body("{\"usd_per_unit\":\"1\"}").put("/v1/exchange-rates/INR").then().statusCode(403);
        }
    }

    private static ValidatableResponse set(String currency, String body) {
        return as("rates-desk", "OPERATOR").body(body).put("/v1/exchange-rates/" + currency).then();
    }
}
