package tradeassurance.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.limit.Http.as;
import static tradeassurance.limit.Http.commit;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.grant;
import static tradeassurance.limit.Http.limit;
import static tradeassurance.limit.Http.operator;
import static tradeassurance.limit.Http.release;
import static tradeassurance.limit.Http.reserve;
import static tradeassurance.limit.Http.unique;
import static tradeassurance.limit.Http.usd;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** The rules of the assurance limit, one by one: a limit of 10,000 of which 6,000 are in use. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class LimitRulesHttpTest {

    private String supplier;
    private String running;

    @BeforeEach
    void sixThousandInUse() {
        supplier = enrolled("10000.00");
        running = unique("pay");
        reserve(supplier, running, "6000.00").statusCode(201);
        commit(running, "6000.00").statusCode(201);
    }

    private void holds(String granted, String reserved, String used, String available) {
        limit(supplier).body("granted.amount", equalTo(granted)).body("reserved.amount", equalTo(reserved))
                .body("used.amount", equalTo(used)).body("available.amount", equalTo(available));
    }

    @Test
    void R21_theBasisOfEachGrantIsKept() {
        operator().body("{\"amount\":" + usd("12000.00") + ",\"reason\":\"ten years without a claim\",\"basis\":"
                + "\"BUSINESS_REPUTATION\"}").post("/v1/limits/" + supplier + "/grants").then().statusCode(201);
        as(supplier, "SUPPLIER").get("/v1/limits/" + supplier + "/grants").then().statusCode(200)
                .body("items.number", contains(3, 2, 1))
                .body("items.basis", contains("BUSINESS_REPUTATION", "OTHER", "RECALCULATION"))
                .body("items[0].reason", equalTo("ten years without a claim"))
                .body("items[0].before.amount", equalTo("10000.00")).body("items[0].granted.amount", equalTo("12000.00"));
    }

    @Test
    void R22_oneLimitIsForAllOrdersTogether() {
        String another = unique("pay");
        reserve(supplier, another, "3000.00").statusCode(201);
        holds("10000.00", "3000.00", "6000.00", "1000.00");
        commit(another, "2500.00").statusCode(201);
        holds("10000.00", "0.00", "8500.00", "1500.00");
    }

    @Test
    void R23a_R23b_R23c_A2_whatIsAboveTheRestOfTheLimitIsTakenButNotAdvanced() {
        as("b1", "BUYER").body("{\"supplier_id\":\"" + supplier + "\",\"amount\":" + usd("5000.00") + "}")
                .post("/v1/coverage-quotes").then().statusCode(200).body("within_limit.amount", equalTo("4000.00"))
                .body("above_limit.amount", equalTo("1000.00"));
        reserve(supplier, unique("pay"), "5000.00").statusCode(201).body("requested.amount", equalTo("5000.00"))
                .body("granted.amount", equalTo("4000.00"));
        holds("10000.00", "4000.00", "6000.00", "0.00");
        reserve(supplier, unique("pay"), "5000.00").statusCode(201).body("granted.amount", equalTo("0.00"));
    }

    @Test
    void R23e_whatEndsIsGivenBackWhollyOrInPart() {
        release(supplier, running, "1000.00").statusCode(201).body("state", equalTo("PARTIALLY_RELEASED"));
        holds("10000.00", "0.00", "5000.00", "5000.00");
        release(supplier, running, null).statusCode(201).body("state", equalTo("RELEASED"));
        holds("10000.00", "0.00", "0.00", "10000.00");
        String expired = unique("pay");
        reserve(supplier, expired, "9000.00").statusCode(201);
        release(supplier, expired, null).statusCode(201).body("state", equalTo("RELEASED"));
        holds("10000.00", "0.00", "0.00", "10000.00");
        commit(expired, "9000.00").statusCode(409).body("code", equalTo("illegal-state"));
    }

    @Test
    void R23f_twoAtOnceNeverGetMoreThanThereIs() {
        List<CompletableFuture<String>> both = Stream.of(unique("pay"), unique("pay"))
                .map(payment -> CompletableFuture.supplyAsync(() -> reserve(supplier, payment, "4000.00").statusCode(201)
                        .extract().<String> path("granted.amount")))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("4000.00", "0.00");
        holds("10000.00", "4000.00", "6000.00", "0.00");
    }

    @Test
    void R23g_aLimitLoweredBelowItsUseLeavesWhatRunsAlone() {
        grant(supplier, "3000.00").statusCode(201);
        holds("3000.00", "0.00", "6000.00", "0.00");
        reserve(supplier, unique("pay"), "1.00").statusCode(201).body("granted.amount", equalTo("0.00"));
        release(supplier, running, "3500.00").statusCode(201);
        holds("3000.00", "0.00", "2500.00", "500.00");
        operator().get("/v1/ledger-checks").then().statusCode(200).body("ok", equalTo(true));
    }

    @Test
    void D2_aQuoteHoldsNothing() {
        for (int i = 0; i < 3; i++) {
            as("b1", "BUYER").body("{\"supplier_id\":\"" + supplier + "\",\"amount\":" + usd("4000.00") + "}")
                    .post("/v1/coverage-quotes").then().statusCode(200).body("within_limit.amount", equalTo("4000.00"));
        }
        holds("10000.00", "0.00", "6000.00", "4000.00");
    }
}
