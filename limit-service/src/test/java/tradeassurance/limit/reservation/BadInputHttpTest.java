package tradeassurance.limit.reservation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Whatever is wrong with a request, it is told by name, and nothing has changed. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class BadInputHttpTest {

    private static String path(String what, String supplier, String payment) {
        return switch (what) {
            case "reserve" -> "/v1/reservations";
            case "commit" -> "/v1/reservations/" + payment + "/commitments";
            case "release" -> "/v1/reservations/" + payment + "/releases";
            case "grant" -> "/v1/limits/" + supplier + "/grants";
            case "quote" -> "/v1/coverage-quotes";
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String rest(String what, String supplier) {
        return switch (what) {
            case "reserve" -> ",\"payment_id\":\"" + unique("pay") + "\",\"order_id\":\"ord_1\",\"supplier_id\":\"" + supplier
                    + "\"";
            case "commit" -> "";
            case "release" -> ",\"supplier_id\":\"" + supplier + "\",\"order_id\":\"ord_1\",\"reason\":\"why\"";
            case "grant" -> ",\"reason\":\"why\"";
            case "quote" -> ",\"supplier_id\":\"" + supplier + "\"";
            default -> throw new IllegalArgumentException(what);
        };
    }

    @ParameterizedTest(name = "{0} of {1} {2} is refused: {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            reserve | 0.00                  | USD | 422 | amount-not-positive
            reserve | -1.00                 | USD | 422 | amount-not-positive
            reserve | 1.001                 | USD | 400 | amount-not-exact
            reserve | 1e3                   | USD | 400 | malformed-request
            reserve | 92233720368547758.08  | USD | 400 | malformed-request
            reserve | 99999999999999999999  | USD | 400 | malformed-request
            reserve | 1.00                  | XXX | 400 | unknown-currency
            reserve | 1.00                  | ZZZ | 400 | unknown-currency
            reserve | 1.00                  | EUR | 422 | currency-not-supported
            commit  | 0.00                  | USD | 422 | amount-not-positive
            commit  | -1.00                 | USD | 422 | amount-not-positive
            commit  | 100.01                | USD | 409 | more-than-granted
            commit  | 92233720368547758.07  | USD | 409 | more-than-granted
            commit  | 1.00                  | EUR | 422 | currency-mismatch
            release | 0.00                  | USD | 422 | amount-not-positive
            release | -1.00                 | USD | 422 | amount-not-positive
            release | 50.00                 | USD | 409 | not-committed-yet
            release | 1.00                  | EUR | 422 | currency-mismatch
            grant   | -0.01                 | USD | 422 | amount-not-positive
            grant   | 1000000.01            | USD | 422 | amount-over-cap
            grant   | 92233720368547758.07  | USD | 422 | amount-over-cap
            grant   | 1.00                  | EUR | 422 | currency-not-supported
            grant   | 1.00                  | XXX | 400 | unknown-currency
            quote   | 0.00                  | USD | 422 | amount-not-positive
            quote   | -1.00                 | USD | 422 | amount-not-positive
            quote   | 1.00                  | EUR | 422 | currency-not-supported
            quote   | 1.00                  | ZZZ | 400 | unknown-currency
            """)
    void anAmountMustMakeSense(String what, String amount, String currency, int status, String code) {
        String supplier = enrolled("1000.00");
        String payment = unique("pay");
        reserve(supplier, payment, "100.00").statusCode(201);
        var caller = what.equals("grant") ? operator() : what.equals("quote") ? as("b1", "BUYER") : service();
        caller.body(
                "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}" + rest(what, supplier) + "}")
                .post(path(what, supplier, payment)).then().statusCode(status).contentType("application/problem+json")
                .body("code", equalTo(code));
        limit(supplier).body("granted.amount", equalTo("1000.00")).body("reserved.amount", equalTo("100.00"))
                .body("used.amount", equalTo("0.00"));
        service().get("/v1/reservations/" + payment).then().body("state", equalTo("RESERVED"));
    }

    @ParameterizedTest(name = "a rate of {1} for {0} is refused: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            EUR | 0             | 400 | malformed-request
            EUR | 0.0000000000  | 400 | malformed-request
            EUR | -1.1          | 400 | malformed-request
            EUR | 1.00000000001 | 400 | malformed-request
            EUR | 12345678      | 400 | malformed-request
            EUR | much          | 400 | malformed-request
            USD | 1             | 422 | currency-not-supported
            """)
    void aRateMustMakeSense(String currency, String rate, int status, String code) {
        String supplier = enrolled("1000.00");
        service().body("{\"amount\":{\"amount\":\"1.00\",\"currency\":\"" + currency + "\"},\"usd_rate\":\"" + rate + "\""
                + rest("reserve", supplier) + "}").post("/v1/reservations").then().statusCode(status)
                .body("code", equalTo(code));
        limit(supplier).body("reserved.amount", equalTo("0.00"));
    }

    @Test
    void whatIsWorthMoreThanCanBeCountedIsRefused() {
        String supplier = enrolled("1000.00");
        service().body("{\"amount\":{\"amount\":\"92233720368547758.07\",\"currency\":\"EUR\"},\"usd_rate\":\"1.1\""
                + rest("reserve", supplier) + "}").post("/v1/reservations").then().statusCode(400)
                .body("code", equalTo("malformed-request")).body("errors[0].pointer", equalTo("/amount"));
        reserve(supplier, unique("pay"), "92233720368547758.07").statusCode(201).body("granted.amount", equalTo("1000.00"));
    }

    @Test
    void whatHasBeenGivenBackIsNotGivenBackAgain() {
        String supplier = enrolled("1000.00");
        String payment = unique("pay");
        reserve(supplier, payment, "100.00");
        commit(payment, "100.00").statusCode(201);
        release(supplier, payment, "100.00").statusCode(201).body("state", equalTo("RELEASED"));
        release(supplier, payment, "100.00").statusCode(409).body("code", equalTo("more-than-used"))
                .body("in_use", equalTo("0.00"));
        release(supplier, payment, null).statusCode(201).header("ETag", "\"v3\"");
        limit(supplier).body("used.amount", equalTo("0.00")).body("available.amount", equalTo("1000.00"));
        as(supplier, "SUPPLIER").get("/v1/limits/" + supplier + "/entries?limit=3").then()
                .body("items[0].kind", equalTo("RELEASE")).body("items[1].kind", equalTo("COMMIT"));
    }

    @Test
    void anUnknownSupplierHasNothing() {
        String nobody = unique("sup");
        reserve(nobody, unique("pay"), "1.00").statusCode(404).body("code", equalTo("not-found"));
        operator().body("{\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"},\"reason\":\"why\"}")
                .post("/v1/limits/" + nobody + "/grants").then().statusCode(404);
        for (String what : new String[] { "", "/grants", "/entries", "/explanations" }) {
            operator().get("/v1/limits/" + nobody + what).then().statusCode(404).body("code", equalTo("not-found"));
        }
        operator().get("/v1/suppliers?q=" + nobody).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aGrantHasABasisThatAnOperatorCanHave() {
        String supplier = enrolled("1000.00");
        String grant = "{\"amount\":{\"amount\":\"2000.00\",\"currency\":\"USD\"},\"reason\":\"why\",\"basis\":\"";
        operator().body(grant + "RECALCULATION\"}").post("/v1/limits/" + supplier + "/grants").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/basis"));
        operator().body(grant + "LUCK\"}").post("/v1/limits/" + supplier + "/grants").then().statusCode(400);
        operator().body(grant.replace("why", " ") + "OTHER\"}").post("/v1/limits/" + supplier + "/grants").then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        limit(supplier).body("granted.amount", equalTo("1000.00"));
        operator().body(grant + "BUSINESS_REPUTATION\"}").post("/v1/limits/" + supplier + "/grants").then().statusCode(201)
                .body("granted.amount", equalTo("2000.00"));
        operator().get("/v1/limits/" + supplier + "/grants?limit=1").then()
                .body("items.basis[0]", equalTo("BUSINESS_REPUTATION"))
                .body("items.reason[0]", equalTo("why"));
    }
}
