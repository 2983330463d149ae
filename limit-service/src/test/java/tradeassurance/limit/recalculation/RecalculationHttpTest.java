package tradeassurance.limit.recalculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.limit.Http.advance;
import static tradeassurance.limit.Http.as;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.now;
import static tradeassurance.limit.Http.operator;
import static tradeassurance.limit.Http.reserve;
import static tradeassurance.limit.Http.traded;
import static tradeassurance.limit.Http.unique;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** R23g, D3, F8: limits follow trade, and whoever has one is told why and when. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class RecalculationHttpTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static ValidatableResponse recalculate(String supplier, String dryRun) {
        return operator().queryParam("dry_run", dryRun).post("/v1/limits/" + supplier + "/recalculations").then();
    }

    private static ValidatableResponse explanations(String supplier) {
        return as(supplier, "SUPPLIER").get("/v1/limits/" + supplier + "/explanations").then().statusCode(200);
    }

    /** The next 10th, at the start of the day in Shanghai. */
    private static Instant nextDay() {
        LocalDate tenth = LocalDate.ofInstant(now(), SHANGHAI).withDayOfMonth(10);
        Instant start = tenth.atStartOfDay(SHANGHAI).toInstant();
        return start.isAfter(now()) ? start : tenth.plusMonths(1).atStartOfDay(SHANGHAI).toInstant();
    }

    @Test
    void R21_R23g_aLimitFollowsTradeAndSaysHow() {
        String supplier = enrolled("20000.00");
        traded(supplier, "ORDER_COMPLETED", "60000.00");
        recalculate(supplier, "false").statusCode(201).body("cause", equalTo("OPERATOR"))
                .body("factors.reliability", equalTo(1.0f)).body("factors.reputation", equalTo(0.65f))
                .body("target.amount", equalTo("29500.00")).body("amount.amount", equalTo("29500.00"))
                .body("inputs.trade.orders", equalTo(1)).body("weights.volume_share", equalTo(0.5f))
                .body("changes.input", containsInAnyOrder("orders", "volume"));
        limit(supplier).body("granted.amount", equalTo("29500.00")).body("announced", nullValue());
        as(supplier, "SUPPLIER").get("/v1/limits/" + supplier + "/grants").then().statusCode(200)
                .body("items.basis", contains("RECALCULATION", "OTHER", "RECALCULATION"))
                .body("items.number", contains(3, 2, 1)).body("items[0].recalculation_id", notNullValue())
                .body("items[0].before.amount", equalTo("20000.00"));
        explanations(supplier).body("items.cause", contains("OPERATOR", "ENROLMENT"))
                .body("items[0].previous_id", notNullValue());
    }

    @Test
    void F8_aDryRunChangesNothing() {
        String supplier = enrolled("20000.00");
        recalculate(supplier, "true").statusCode(200).body("id", nullValue()).body("amount.amount", equalTo("10000.00"))
                .body("granted.amount", equalTo("20000.00"));
        limit(supplier).body("granted.amount", equalTo("20000.00")).body("announced", nullValue());
        explanations(supplier).body("items", hasSize(1));
    }

    @Test
    void F8_aReductionIsAnnouncedAndThenApplied() {
        String supplier = enrolled("20000.00");
        Instant before = now();
        Instant effective = Instant
                .parse(recalculate(supplier, "false").statusCode(201).body("amount.amount", equalTo("10000.00"))
                        .extract().path("effective_at"));
        assertThat(effective).isAfterOrEqualTo(before.plus(Duration.ofDays(7)));
        limit(supplier).body("granted.amount", equalTo("20000.00")).body("announced.amount.amount", equalTo("10000.00"))
                .body("announced.effective_at", equalTo(effective.toString()))
                .body("deadlines.kind", hasItem("REDUCTION"));
        String running = unique("pay");
        reserve(supplier, running, "15000.00").statusCode(201).body("granted.amount", equalTo("15000.00"));
        advance(Duration.between(now(), effective));
        limit(supplier).body("granted.amount", equalTo("10000.00")).body("reserved.amount", equalTo("15000.00"))
                .body("available.amount", equalTo("0.00")).body("announced", nullValue());
        reserve(supplier, unique("pay"), "1.00").statusCode(201).body("granted.amount", equalTo("0.00"));
        as(supplier, "SUPPLIER").get("/v1/limits/" + supplier + "/grants").then()
                .body("items[0].granted.amount", equalTo("10000.00")).body("items[0].reason", equalTo("reduced as announced"));
    }

    @Test
    void D3_aLostDisputeLowersTheLimitAtOnceAndAWonOneDoesNot() {
        String supplier = enrolled("20000.00");
        traded(supplier, "DISPUTE_WON", "100.00");
        limit(supplier).body("granted.amount", equalTo("20000.00"));
        traded(supplier, "DISPUTE_LOST", "100.00");
        limit(supplier).body("granted.amount", equalTo("10000.00")).body("announced", nullValue());
        explanations(supplier).body("items[0].cause", equalTo("DISPUTE_LOST"))
                .body("items[0].factors.lost_dispute_rate", equalTo(0.5f));
    }

    @Test
    void D3_everyLimitIsRecalculatedOnTheTenth() {
        String supplier = enrolled("8000.00");
        Instant day = nextDay();
        limit(supplier).body("deadlines.find { it.kind == 'RECALCULATION' }.due_at", equalTo(day.toString()));
        advance(Duration.between(now(), day));
        eventually(() -> limit(supplier).body("granted.amount", equalTo("10000.00")));
        explanations(supplier).body("items.cause", contains("MONTHLY", "ENROLMENT"));
        assertThat(nextDay()).isAfter(day);
        limit(supplier).body("deadlines.find { it.kind == 'RECALCULATION' }.due_at", equalTo(nextDay().toString()));
    }

    @Test
    void aChangeWithinACycleIsBounded() {
        String supplier = enrolled("4000.00");
        recalculate(supplier, "false").statusCode(201).body("amount.amount", equalTo("6000.00"))
                .body("clamps", contains("RISE_LIMITED"));
        recalculate(supplier, "false").statusCode(201).body("amount.amount", equalTo("6000.00"))
                .body("cycle_base.amount", equalTo("4000.00"));
    }

    @Test
    void anothersReasonsAreNone() {
        String supplier = enrolled("4000.00");
        as(unique("sup"), "SUPPLIER").get("/v1/limits/" + supplier + "/explanations").then().statusCode(404);
        as(unique("sup"), "SUPPLIER").get("/v1/limits/" + supplier + "/grants").then().statusCode(404);
        as("b1", "BUYER").get("/v1/limits/" + supplier + "/explanations").then().statusCode(403);
        as(supplier, "SUPPLIER").post("/v1/limits/" + supplier + "/recalculations").then().statusCode(403);
        recalculate(unique("sup"), "false").statusCode(404).body("code", equalTo("not-found"));
        recalculate(unique("sup"), "true").statusCode(404);
    }

    @ParameterizedTest(name = "dry_run={0} is not understood, and nothing is done")
    @ValueSource(strings = { "yes", "1", "TRUE" })
    void aDryRunIsAskedForClearly(String dryRun) {
        String supplier = enrolled("20000.00");
        recalculate(supplier, dryRun).statusCode(400).body("code", equalTo("malformed-request"));
        explanations(supplier).body("items", hasSize(1));
    }
}
