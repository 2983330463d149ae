package tradeassurance.limit.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.limit.Http.commit;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.grant;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.operator;
import static tradeassurance.limit.Http.release;
import static tradeassurance.limit.Http.reserve;
import static tradeassurance.limit.Http.service;
import static tradeassurance.limit.Http.unique;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What is decided before the limit is locked counts only where the limit is so still. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class ReservedAheadTest {

    @Inject
    MeterRegistry metrics;

    private double batches(String how) {
        return metrics.counter("reservation.batches", "decided", how).count();
    }

    @Test
    void whoComesAgainSoonIsDecidedAhead() {
        String supplier = enrolled("10.00");
        double ahead = batches("ahead");
        double again = batches("again");
        for (int i = 0; i < 3; i++) {
            reserve(supplier, unique("pay"), "4.00").statusCode(201)
                    .body("granted.amount", equalTo(i < 2 ? "4.00" : "2.00"));
        }
        assertThat(batches("ahead") - ahead).isEqualTo(2);
        assertThat(batches("again") - again).isZero();
        limit(supplier).body("reserved.amount", equalTo("10.00"));
    }

    /** The first two are of 1.00 each; then something else happens to the limit of 10.00, of which this lane knows nothing. */
    @ParameterizedTest(name = "{0}: of 100.00, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            one is used                    | 8.00
            one is given back              | 9.00
            the limit is lowered           | 3.00
            the limit is raised            | 18.00
            the limit is suspended         | 0.00
            it is suspended and reinstated | 8.00
            a payment in euros comes       | 5.80
            """)
    void whatHappensToTheLimitElsewhereCounts(String what, String granted) {
        String supplier = enrolled("10.00");
        String payment = unique("pay");
        reserve(supplier, payment, "1.00").statusCode(201);
        reserve(supplier, unique("pay"), "1.00").statusCode(201);
        switch (what) {
            case "one is used" -> commit(payment, "1.00").statusCode(201);
            case "one is given back" -> release(supplier, payment, null).statusCode(201);
            case "the limit is lowered" -> grant(supplier, "5.00").statusCode(201);
            case "the limit is raised" -> grant(supplier, "20.00").statusCode(201);
            case "the limit is suspended" -> suspend(supplier);
            case "it is suspended and reinstated" -> {
                suspend(supplier);
                reserve(supplier, unique("pay"), "1.00").statusCode(201).body("granted.amount", equalTo("0.00"));
                reserve(supplier, unique("pay"), "1.00").statusCode(201).body("granted.amount", equalTo("0.00"));
                operator().body("{\"reason\":\"mended\"}").post("/v1/limits/" + supplier + "/reinstatements").then()
                        .statusCode(201);
            }
            case "a payment in euros comes" -> service().body("""
                    {"payment_id": "%s", "order_id": "ord_1", "supplier_id": "%s",
                     "amount": {"amount": "2.00", "currency": "EUR"}, "usd_rate": "1.1"}
                    """.formatted(unique("pay"), supplier)).post("/v1/reservations").then().statusCode(201);
            default -> throw new IllegalArgumentException(what);
        }
        double again = batches("again");
        reserve(supplier, unique("pay"), "100.00").statusCode(201).body("granted.amount", equalTo(granted));
        assertThat(batches("again") - again).as("it was decided ahead, and in vain").isEqualTo(1);
        operator().get("/v1/ledger-checks").then().body("ok", equalTo(true));
    }

    private static void suspend(String supplier) {
        operator().body("{\"reason\":\"violations\"}").post("/v1/limits/" + supplier + "/suspensions").then().statusCode(201);
    }

    /** A key or payment that is taken is found by nobody who does not look, but by the database. */
    @Test
    void aRepeatIsARepeat() {
        String supplier = enrolled("10.00");
        String payment = unique("pay");
        reserve(supplier, payment, "1.00").statusCode(201);
        reserve(supplier, unique("pay"), "1.00").statusCode(201);
        double again = batches("again");
        reserve(supplier, payment, "5.00").statusCode(201).body("granted.amount", equalTo("1.00"));
        assertThat(batches("again") - again).isEqualTo(1);
        limit(supplier).body("reserved.amount", equalTo("2.00"));
    }
}
