package tradeassurance.limit.supplier;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.limit.Http.advance;
import static tradeassurance.limit.Http.as;
import static tradeassurance.limit.Http.commit;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.grant;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.operator;
import static tradeassurance.limit.Http.reserve;
import static tradeassurance.limit.Http.traded;
import static tradeassurance.limit.Http.unique;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** D3: what the platform has repaid for a supplier lowers its limit at once, and unpaid for a week suspends it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class RecourseHttpTest {

    private static final String ORDER = "ord_1";

    private static ValidatableResponse read(String supplier) {
        return as(supplier, "SUPPLIER").get("/v1/suppliers/" + supplier).then().statusCode(200);
    }

    private static ValidatableResponse reinstate(String supplier) {
        return operator().body("{\"reason\":\"looked into\"}").post("/v1/limits/" + supplier + "/reinstatements").then();
    }

    @Test
    void D3_recourseUnpaidForAWeekSuspendsUntilItIsPaid() {
        String supplier = enrolled("20000.00");
        String running = unique("pay");
        reserve(supplier, running, "60.00").statusCode(201);
        traded(supplier, ORDER, "RECOURSE_OPENED", "500.00");
        read(supplier).body("enrolment", equalTo("ENROLLED")).body("recourse_unpaid_since", notNullValue())
                .body("deadlines.kind", hasItem("RECOURSE")).body("deadlines[0].awaiting", equalTo("SUPPLIER"));
        as("b1", "BUYER").get("/v1/suppliers/" + supplier).then().body("deadlines", hasSize(0))
                .body("recourse_unpaid_since", nullValue());
        limit(supplier).body("granted.amount", equalTo("10000.00"));
        advance(Duration.ofDays(6));
        read(supplier).body("enrolment", equalTo("ENROLLED"));
        advance(Duration.ofDays(1));
        read(supplier).body("enrolment", equalTo("SUSPENDED")).body("deadlines", hasSize(0));
        limit(supplier).body("status", equalTo("SUSPENDED"));
        reserve(supplier, unique("pay"), "1.00").statusCode(201).body("granted.amount", equalTo("0.00"));
        commit(running, "60.00").statusCode(201);
        reinstate(supplier).statusCode(409).body("code", equalTo("recourse-unpaid"));
        traded(supplier, ORDER, "RECOURSE_PAID", "499.99");
        read(supplier).body("enrolment", equalTo("SUSPENDED"));
        traded(supplier, ORDER, "RECOURSE_PAID", "0.01");
        read(supplier).body("enrolment", equalTo("ENROLLED")).body("recourse_unpaid_since", nullValue());
        limit(supplier).body("status", equalTo("ACTIVE")).body("used.amount", equalTo("60.00"));
    }

    @Test
    void recourseThatIsToldPaidBeforeItIsToldOpenIsPaid() {
        String supplier = enrolled("20000.00");
        traded(supplier, ORDER, "RECOURSE_PAID", "500.00");
        traded(supplier, ORDER, "RECOURSE_OPENED", "500.00");
        read(supplier).body("recourse_unpaid_since", nullValue()).body("deadlines.kind", not(hasItem("RECOURSE")));
        traded(supplier, ORDER, "RECOURSE_OPENED", "0.01");
        read(supplier).body("recourse_unpaid_since", notNullValue());
    }

    @Test
    void payingDoesNotEndASuspensionOfAnotherCause() {
        String supplier = enrolled("20000.00");
        traded(supplier, ORDER, "RECOURSE_OPENED", "500.00");
        operator().body("{\"reason\":\"violations\"}").post("/v1/limits/" + supplier + "/suspensions").then().statusCode(201);
        traded(supplier, ORDER, "RECOURSE_PAID", "500.00");
        read(supplier).body("enrolment", equalTo("SUSPENDED"));
        reinstate(supplier).statusCode(201).body("enrolment", equalTo("ENROLLED"));
    }

    @Test
    void eachOrderIsOwedForByItself() {
        String supplier = enrolled("20000.00");
        traded(supplier, "ord_1", "RECOURSE_OPENED", "400.00");
        traded(supplier, "ord_1", "RECOURSE_PAID", "1000.00");
        traded(supplier, "ord_2", "RECOURSE_OPENED", "500.00");
        read(supplier).body("recourse_unpaid_since", notNullValue());
        traded(supplier, "ord_2", "RECOURSE_PAID", "500.00");
        read(supplier).body("recourse_unpaid_since", nullValue());
    }

    @Test
    void whatIsWrittenOffLeavesTheSuspensionToTheOperator() {
        String supplier = enrolled("20000.00");
        traded(supplier, ORDER, "RECOURSE_OPENED", "500.00");
        advance(Duration.ofDays(7));
        reinstate(supplier).statusCode(409).body("code", equalTo("recourse-unpaid"));
        traded(supplier, ORDER, "RECOURSE_WRITTEN_OFF", "500.00");
        read(supplier).body("enrolment", equalTo("SUSPENDED")).body("recourse_unpaid_since", nullValue());
        reinstate(supplier).statusCode(201).body("enrolment", equalTo("ENROLLED"));
    }

    @Test
    void theDayIsThatOfTheOldestDebt() {
        String supplier = enrolled("20000.00");
        traded(supplier, "ord_1", "RECOURSE_OPENED", "400.00");
        String day = read(supplier).extract().path("deadlines[0].due_at");
        advance(Duration.ofDays(5));
        traded(supplier, "ord_2", "RECOURSE_OPENED", "500.00");
        read(supplier).body("deadlines[0].due_at", equalTo(day));
        traded(supplier, "ord_1", "RECOURSE_PAID", "400.00");
        advance(Duration.ofDays(3));
        read(supplier).body("enrolment", equalTo("ENROLLED"));
        advance(Duration.ofDays(4));
        read(supplier).body("enrolment", equalTo("SUSPENDED"));
    }

    @Test
    void whatIsGivenUpInPartIsNotPaid() {
        String supplier = enrolled("20000.00");
        traded(supplier, ORDER, "RECOURSE_OPENED", "500.00");
        advance(Duration.ofDays(7));
        traded(supplier, ORDER, "RECOURSE_WRITTEN_OFF", "100.00");
        reinstate(supplier).statusCode(409);
        traded(supplier, ORDER, "RECOURSE_PAID", "400.00");
        read(supplier).body("enrolment", equalTo("SUSPENDED")).body("recourse_unpaid_since", nullValue());
        reinstate(supplier).statusCode(201);
    }

    /** The supplier's day suspends its limit, which finds a reduction due at the same moment. */
    @Test
    void whatFallsDueTogetherIsAllDone() {
        String supplier = enrolled("20000.00");
        traded(supplier, ORDER, "RECOURSE_OPENED", "500.00");
        grant(supplier, "20000.00").statusCode(201);
        operator().post("/v1/limits/" + supplier + "/recalculations").then().statusCode(201);
        limit(supplier).body("announced.amount.amount", equalTo("10000.00"));
        advance(Duration.ofDays(7).plusSeconds(60));
        read(supplier).body("enrolment", equalTo("SUSPENDED"));
        limit(supplier).body("status", equalTo("SUSPENDED")).body("granted.amount", equalTo("10000.00"));
    }
}
