package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.dispute.Http.as;
import static tradeassurance.dispute.Http.awaits;
import static tradeassurance.dispute.Http.buyer;
import static tradeassurance.dispute.Http.claim;
import static tradeassurance.dispute.Http.mediator;
import static tradeassurance.dispute.Http.order;
import static tradeassurance.dispute.Http.passes;
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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class DisputeResourceTest {

    private static final String HALF = "{\"kind\":\"PARTIAL_REFUND\",\"amount\":{\"amount\":\"5000.00\",\"currency\":\"USD\"},"
            + "\"text\":\"half\"}";

    @Test
    void opensOnceTheOrderIsHeldAndTheMoneyFrozen() {
        String order = order();
        String id = Http.dispute(order);
        assertThat(FakePeers.asked("POST /v1/orders/" + order + "/dispute-holds"))
                .allSatisfy(asked -> assertThat(asked.body().get("dispute_id").asText()).isEqualTo(id)).isNotEmpty();
        assertThat(FakePeers.asked("POST /v1/escrow-accounts/" + order + "/freezes")).isNotEmpty();
        buyer().get("/v1/disputes/" + id).then().statusCode(200).header("ETag", notNullValue())
                .body("day", equalTo(0)).body("amount.amount", equalTo("10000.00"))
                .body("proposals", hasSize(1)).body("proposals[0].status", equalTo("PENDING"))
                .body("evidence", hasSize(1)).body("deadlines.kind", hasItem("SUPPLIER_SILENCE"))
                .body("allowed_actions", contains("WITHDRAW", "SUBMIT_EVIDENCE")).body("outcome", nullValue());
        buyer().get("/v1/disputes/" + id + "/timeline").then().statusCode(200).body("intact", equalTo(true))
                .body("items.type", contains("dispute.opening_requested", "dispute.order_held", "dispute.opened"));
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

    @Test
    void anothersDisputeIsNoDispute() {
        String id = Http.dispute();
        as("b2", "BUYER").get("/v1/disputes/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        as("s2", "SUPPLIER").body(HALF).post("/v1/disputes/" + id + "/proposals").then().statusCode(404);
        as("b2", "BUYER").post("/v1/disputes/" + id + "/withdrawals").then().statusCode(404);
        as("b2", "BUYER").get("/v1/disputes").then().statusCode(200).body("items", hasSize(0));
        buyer().get("/v1/disputes?status=AWAITING_SUPPLIER_RESPONSE&awaiting=SUPPLIER&limit=100").then().statusCode(200)
                .body("items.id", hasItem(id)).body("items.buyer_id", everyItem(equalTo("b1")));
        buyer().get("/v1/disputes?awaiting=BUYER&limit=100").then().statusCode(200).body("items.id", not(hasItem(id)));
        buyer().get("/v1/disputes?status=WAITING").then().statusCode(400);
    }

    @Test
    void anAgreementIsPaidAndClosed() {
        String order = order();
        String id = Http.dispute(order);
        buyer().post("/v1/disputes/" + id + "/escalations").then().statusCode(409)
                .body("code", equalTo("escalation-too-early")).body("available_at", notNullValue());
        supplier().body(HALF).post("/v1/disputes/" + id + "/proposals").then().statusCode(201)
                .body("status", equalTo("AWAITING_BUYER_RESPONSE")).body("proposals.status", contains("SUPERSEDED", "PENDING"));
        supplier().post("/v1/disputes/" + id + "/proposals/2/acceptances").then().statusCode(409)
                .body("code", equalTo("illegal-state"));
        buyer().post("/v1/disputes/" + id + "/proposals/9/acceptances").then().statusCode(404);
        buyer().body("{\"note\":\"too little\"}").post("/v1/disputes/" + id + "/proposals/2/rejections").then().statusCode(201);
        supplier().post("/v1/disputes/" + id + "/proposals/1/acceptances").then().statusCode(201)
                .body("status", equalTo("REFUND_PENDING")).body("refund.amount.amount", equalTo("10000.00"));
        eventually(() -> show(id).body("refund.id", equalTo("rfd_1")));
        buyer().post("/v1/disputes/" + id + "/withdrawals").then().statusCode(409).body("code", equalTo("illegal-state"));
        refunded(id, "9999.99").then().statusCode(422).body("code", equalTo("refund-differs"));
        refunded(id, "10000.00").then().statusCode(201).body("status", equalTo("CLOSED")).body("outcome", equalTo("AGREED"));
        refunded(id, "10000.00").then().statusCode(201);
        eventually(() -> assertThat(FakePeers.asked("POST /v1/orders/" + order + "/dispute-releases")).hasSize(1)
                .allSatisfy(asked -> {
                    assertThat(asked.body().get("full_refund").asBoolean()).isTrue();
                    assertThat(asked.body().get("refunded").get("amount").asText()).isEqualTo("10000.00");
                }));
    }

    private static Response refunded(String id, String amount) {
        return as("payment-service", "SERVICE").body("{\"refund_id\":\"rfd_1\",\"outcome\":\"SUCCEEDED\",\"full\":true,"
                + "\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}}")
                .post("/v1/disputes/" + id + "/refund-results");
    }

    private static List<String> history(String order) {
        return FakePeers.asked("POST /v1/trading-events").stream().map(FakePeers.Asked::body)
                .filter(body -> body.get("order_id").asText().equals(order)).map(body -> body.get("type").asText()).toList();
    }

    @Test
    void aRejectionByTheMediatorReleasesEverything() {
        String order = order();
        String id = Http.dispute(order);
        passes(id, "escalation_opens_at");
        buyer().post("/v1/disputes/" + id + "/escalations").then().statusCode(201)
                .body("escalation_cause", equalTo("BUYER_REQUEST")).body("day", equalTo(4));
        mediator().get("/v1/mediation-queue?limit=100").then().statusCode(200).body("items.id", hasItem(id));
        mediator().get("/v1/mediation-queue?cursor=" + id).then().statusCode(200).body("items.id", not(hasItem(id)));
        mediator().post("/v1/disputes/" + id + "/evidence-requests").then().statusCode(409).body("code",
                equalTo("case-not-yours"));
        mediator().post("/v1/disputes/" + id + "/assignments").then().statusCode(201).body("assigned_to", equalTo("m1"));
        mediator().post("/v1/disputes/" + id + "/evidence-requests").then().statusCode(201);
        buyer().body("{\"type\":\"DEFECT_MEDIA\",\"description\":\"a photograph\"}").post("/v1/disputes/" + id + "/evidence")
                .then().statusCode(201).body("evidence", hasSize(2));
        buyer().post("/v1/disputes/" + id + "/evidence-completions").then().statusCode(201)
                .body("status", equalTo("EVIDENCE_COLLECTION"));
        passes(id, "evidence_due_at");
        buyer().body("{\"type\":\"OTHER\",\"description\":\"late\"}").post("/v1/disputes/" + id + "/evidence").then()
                .statusCode(409).body("code", equalTo("evidence-closed"));
        String ruling = "{\"outcome\":\"CLAIM_REJECTED\",\"clauses\":[\"4\"],\"evidence_weighed\":[1,2],\"grounds\":[%s],"
                + "\"text\":\"nothing shown\"}";
        mediator().body(ruling.formatted("")).post("/v1/disputes/" + id + "/rulings").then().statusCode(422)
                .body("code", equalTo("ruling-incomplete")).body("errors[0].pointer", equalTo("/grounds"));
        supplier().body(ruling.formatted("")).post("/v1/disputes/" + id + "/rulings").then().statusCode(403);
        mediator().body(ruling.formatted("\"UNSUBSTANTIATED\"")).post("/v1/disputes/" + id + "/rulings").then().statusCode(201)
                .body("status", equalTo("CLOSED")).body("outcome", equalTo("CLAIM_REJECTED"));
        eventually(() -> {
            assertThat(FakePeers.asked("POST /v1/escrow-accounts/" + order + "/unfreezes")).hasSize(1);
            assertThat(history(order)).containsExactly("DISPUTE_WON");
        });
    }

    @Test
    void aRulingAgainstTheSupplierIsRefundedAndRemembered() {
        String order = order();
        String id = Http.dispute(order);
        passes(id, "supplier_response_due_at");
        eventually(() -> buyer().get("/v1/disputes/" + id + "/timeline").then()
                .body("items.type", hasItem("dispute.response_overdue")));
        passes(id, "deadlines.find { it.kind == 'SUPPLIER_SILENCE' }.due_at");
        show(id).body("status", equalTo("ESCALATED")).body("escalation_cause", equalTo("SUPPLIER_SILENT"));
        mediator().post("/v1/disputes/" + id + "/assignments").then().statusCode(201);
        mediator().post("/v1/disputes/" + id + "/evidence-requests").then().statusCode(201);
        buyer().post("/v1/disputes/" + id + "/evidence-completions").then().statusCode(201);
        supplier().post("/v1/disputes/" + id + "/evidence-completions").then().statusCode(201)
                .body("status", equalTo("UNDER_REVIEW"));
        mediator().body("{\"outcome\":\"FULL_REFUND\",\"clauses\":[\"4\"],\"evidence_weighed\":[1],\"text\":\"never shipped\"}")
                .post("/v1/disputes/" + id + "/rulings").then().statusCode(201).body("status", equalTo("REFUND_PENDING"))
                .body("ruling.amount.amount", equalTo("10000.00"));
        eventually(() -> assertThat(history(order)).containsExactly("DISPUTE_LOST"));
        refunded(id, "10000.00").then().statusCode(201).body("outcome", equalTo("FULL_REFUND"));
    }

    @Test
    void aRefusedRefundShowsAndMayStillSucceed() {
        String id = Http.dispute();
        FakePeers.answer("POST /v1/refunds", 409, "{\"code\":\"illegal-state\"}");
        supplier().post("/v1/disputes/" + id + "/proposals/1/acceptances").then().statusCode(201);
        eventually(() -> show(id).body("refund.status", equalTo("FAILED")).body("status", equalTo("REFUND_PENDING")));
        refunded(id, "10000.00").then().statusCode(201).body("status", equalTo("CLOSED"));
    }

    @Test
    void aWithdrawnClaimMayBeBroughtAgain() {
        String order = order();
        String id = Http.dispute(order);
        buyer().post("/v1/disputes/" + id + "/withdrawals").then().statusCode(201).body("outcome", equalTo("WITHDRAWN"));
        String tag = buyer().get("/v1/disputes/" + id).header("ETag");
        buyer().header("If-None-Match", tag).get("/v1/disputes/" + id).then().statusCode(304);
        assertThat(Http.dispute(order)).isNotEqualTo(id);
    }
}
