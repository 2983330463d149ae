package tradeassurance.limit.trading;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.limit.Http.as;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.now;
import static tradeassurance.limit.Http.operator;
import static tradeassurance.limit.Http.service;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** R21: what is remembered of a supplier's trade, and what is not believed. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class TradingEventHttpTest {

    private static ValidatableResponse tell(String supplier, String members) {
        return service().body("{\"supplier_id\":\"" + supplier + "\",\"order_id\":\"ord_1\"," + members + "}")
                .post("/v1/trading-events").then();
    }

    private static String at(Duration from) {
        return ",\"occurred_at\":\"" + now().plus(from) + "\"";
    }

    @ParameterizedTest(name = "{0} of {1} is refused: {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            ORDER_COMPLETED | none                                                 | 422 | amount-not-positive
            ORDER_COMPLETED | {"amount":"0.00","currency":"USD"}                   | 422 | amount-not-positive
            RECOURSE_OPENED | none                                                 | 422 | amount-not-positive
            RECOURSE_PAID   | {"amount":"-1.00","currency":"USD"}                  | 422 | amount-not-positive
            DISPUTE_LOST    | {"amount":"-0.01","currency":"USD"}                  | 422 | amount-not-positive
            DISPUTE_LOST    | {"amount":"1.001","currency":"USD"}                  | 400 | amount-not-exact
            DISPUTE_LOST    | {"amount":"1.00","currency":"XXX"}                   | 400 | unknown-currency
            DISPUTE_LOST    | {"amount":"99999999999999999999","currency":"USD"}   | 400 | malformed-request
            ORDER_EATEN     | {"amount":"1.00","currency":"USD"}                   | 400 | malformed-request
            """)
    void anAmountMustMakeSense(String type, String amount, int status, String code) {
        String supplier = enrolled("20000.00");
        tell(supplier, "\"type\":\"" + type + "\"" + (amount == null ? "" : ",\"amount\":" + amount) + at(Duration.ZERO))
                .statusCode(status).body("code", equalTo(code));
        nothingIsRemembered(supplier);
    }

    private static void nothingIsRemembered(String supplier) {
        as(supplier, "SUPPLIER").get("/v1/suppliers/" + supplier + "/trading-events").then().body("items", hasSize(0));
        limit(supplier).body("granted.amount", equalTo("20000.00"));
    }

    @ParameterizedTest(name = "{0} days from now is refused")
    @CsvSource({ "2", "-3661", "-3000000" })
    void aTimeMustMakeSense(int days) {
        String supplier = enrolled("20000.00");
        tell(supplier, "\"type\":\"DISPUTE_LOST\"" + at(Duration.ofDays(days))).statusCode(400)
                .body("code", equalTo("malformed-request")).body("errors[0].pointer", equalTo("/occurred_at"));
        nothingIsRemembered(supplier);
    }

    @Test
    void whatIsPaidInAnotherCurrencyCountsAtItsRate() {
        String supplier = enrolled("20000.00");
        String euros = "\"type\":\"ORDER_COMPLETED\",\"amount\":{\"amount\":\"10000.00\",\"currency\":\"EUR\"}";
        tell(supplier, euros + at(Duration.ZERO)).statusCode(201);
        tell(supplier, euros + ",\"usd_rate\":\"1.1\"" + at(Duration.ZERO)).statusCode(201);
        operator().queryParam("dry_run", "true").post("/v1/limits/" + supplier + "/recalculations").then().statusCode(200)
                .body("inputs.trade.volume.amount", equalTo("11000.00"));
        tell(supplier, euros + ",\"usd_rate\":\"0\"" + at(Duration.ZERO)).statusCode(400)
                .body("errors[0].pointer", equalTo("/usd_rate"));
    }

    @Test
    void whatCannotBeSummedUpIsAsMuchAsCounts() {
        String supplier = enrolled("20000.00");
        String most = "\"type\":\"ORDER_COMPLETED\",\"amount\":{\"amount\":\"92233720368547758.07\",\"currency\":\"USD\"}";
        tell(supplier, most + at(Duration.ZERO)).statusCode(201);
        tell(supplier, most + at(Duration.ZERO)).statusCode(201);
        operator().queryParam("dry_run", "true").post("/v1/limits/" + supplier + "/recalculations").then().statusCode(200)
                .body("amount.amount", equalTo("30000.00"));
    }
}
