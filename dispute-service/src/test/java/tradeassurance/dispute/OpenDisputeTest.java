package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.dispute.Http.as;
import static tradeassurance.dispute.Http.awaits;
import static tradeassurance.dispute.Http.buyer;
import static tradeassurance.dispute.Http.claim;
import static tradeassurance.dispute.Http.order;
import static tradeassurance.dispute.Http.show;
import static tradeassurance.dispute.Http.supplier;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** How disputes come into being, and what keeps them from it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class OpenDisputeTest {

    @Test
    void opensOnceTheOrderIsHeldAndTheMoneyFrozen() {
        String order = order();
        String id = Http.withRecords(order);
        assertThat(FakePeers.asked("POST /v1/orders/" + order + "/dispute-holds"))
                .allSatisfy(asked -> assertThat(asked.body().get("dispute_id").asText()).isEqualTo(id)).isNotEmpty();
        assertThat(FakePeers.asked("POST /v1/escrow-accounts/" + order + "/freezes")).isNotEmpty();
        buyer().get("/v1/disputes/" + id).then().statusCode(200).header("ETag", notNullValue())
                .body("day", equalTo(0)).body("amount.amount", equalTo("10000.00"))
                .body("proposals", hasSize(1)).body("proposals[0].status", equalTo("PENDING"))
                .body("evidence", hasSize(5)).body("deadlines.find { it.kind == 'SUPPLIER_SILENCE' }.day", equalTo(7))
                .body("no_prior_contact", equalTo(true)).body("claim_version", equalTo(1))
                .body("allowed_actions", contains("EDIT", "WITHDRAW", "MESSAGE", "SUBMIT_EVIDENCE", "TRANSLATE"))
                .body("outcome", nullValue());
        buyer().get("/v1/disputes/" + id + "/timeline").then().statusCode(200).body("intact", equalTo(true))
                .body("items.type", contains("dispute.opening_requested", "dispute.evidence_submitted", "dispute.order_held",
                        "dispute.opened", "dispute.evidence_submitted", "dispute.evidence_submitted",
                        "dispute.evidence_submitted", "dispute.evidence_submitted"));
    }

    @Test
    void aRepeatedRequestOpensNoSecondDispute() {
        String order = order();
        String key = UUID.randomUUID().toString();
        String first = given(key).body(claim(order)).post("/v1/disputes").then().statusCode(201)
                .extract().path("id");
        awaits(first, "AWAITING_SUPPLIER_RESPONSE");
        order(order, "OPEN", "\"2024-01-01T00:00:00Z\"", "null");
        given(key).body(claim(order)).post("/v1/disputes").then().statusCode(201)
                .header("Idempotent-Replayed", "true").body("id", equalTo(first));
    }

    private static RequestSpecification given(String key) {
        return RestAssured.given().auth().oauth2(FakePeers.token("b1", "BUYER"))
                .contentType("application/json").header("Idempotency-Key", key);
    }

    @ParameterizedTest(name = "{0} {1}, dispute {2}, coverage ends {3}: {4} {5}")
    @CsvSource(nullValues = "-", textBlock = """
            NOT_SHIPPED_ON_TIME,       10000.01, NONE, -,                    422, amount-over-coverage
            NOT_SHIPPED_ON_TIME,       10000.00, OPEN, -,                    409, dispute-open
            CHANGED_MY_MIND,           10000.00, NONE, -,                    422, reason-not-covered
            QUALITY_NOT_AS_CONTRACTED, 10000.00, NONE, 2024-02-01T00:00:00Z, 422, outside-coverage-period
            """)
    void refusesByName(String reason, String amount, String disputeStatus, String coverageEnds, int status, String code) {
        String order = order();
        order(order, disputeStatus, "\"2024-01-01T00:00:00Z\"", coverageEnds == null ? "null" : '"' + coverageEnds + '"');
        buyer().body(Http.CLAIM.formatted(order, reason, amount)).post("/v1/disputes").then().statusCode(status)
                .contentType("application/problem+json").body("code", equalTo(code));
    }

    @Test
    void refusesBeforeTheDateWithoutMoneyAndWithoutAnOrder() {
        String early = order();
        order(early, "NONE", "\"2099-01-01T00:00:00Z\"", "null");
        buyer().body(claim(early)).post("/v1/disputes").then().statusCode(422).body("code", equalTo("date-not-passed"));
        String unpaid = order();
        FakePeers.answer("GET /v1/escrow-accounts/" + unpaid, 404, "{\"code\":\"not-found\"}");
        buyer().body(claim(unpaid)).post("/v1/disputes").then().statusCode(409).body("code", equalTo("no-settled-payment"));
        FakePeers.answer("GET /v1/orders/ord_none", 404, "{\"code\":\"not-found\"}");
        buyer().body(claim("ord_none")).post("/v1/disputes").then().statusCode(404);
        as("b2", "BUYER").body(claim(order())).post("/v1/disputes").then().statusCode(404);
        supplier().body(claim(order())).post("/v1/disputes").then().statusCode(403);
        buyer().body(claim("ord_in_trouble")).post("/v1/disputes").then().statusCode(503);
        buyer().body("{}").post("/v1/disputes").then().statusCode(400);
    }

    @Test
    void twoAtTheSameTimeOpenOneDispute() {
        String order = order();
        List<CompletableFuture<Integer>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(CompletableFuture
                    .supplyAsync(() -> buyer().body(claim(order)).post("/v1/disputes").statusCode()));
        }
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
    }

    @ParameterizedTest(name = "{0} says no with {1}")
    @CsvSource({ "orders/%s/dispute-holds, illegal-state", "escrow-accounts/%s/freezes, escrow-frozen" })
    void aNoOnTheWayUndoesWhatHasBeenDone(String call, String code) {
        String order = order();
        FakePeers.answer("POST /v1/" + call.formatted(order), 409, "{\"code\":\"" + code + "\"}");
        String id = buyer().body(claim(order)).post("/v1/disputes").then().statusCode(201).extract().path("id");
        awaits(id, "FAILED");
        show(id).body("failure", equalTo(code));
        eventually(() -> {
            assertThat(FakePeers.asked("POST /v1/escrow-accounts/" + order + "/unfreezes")).isNotEmpty();
            assertThat(FakePeers.asked("POST /v1/orders/" + order + "/dispute-releases"))
                    .anySatisfy(asked -> assertThat(asked.body().get("outcome").asText()).isEqualTo("OPENING_FAILED"));
        });
        FakePeers.answer("POST /v1/" + call.formatted(order), 201, "{}");
        Http.dispute(order);
    }
}
