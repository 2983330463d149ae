package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.dispute.Http.as;
import static tradeassurance.dispute.Http.buyer;
import static tradeassurance.dispute.Http.mediator;
import static tradeassurance.dispute.Http.order;
import static tradeassurance.dispute.Http.passes;
import static tradeassurance.dispute.Http.show;
import static tradeassurance.dispute.Http.supplier;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What becomes of disputes, to the last call that peers receive. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class DisputeResourceTest {

    private static final String HALF = "{\"kind\":\"PARTIAL_REFUND\",\"amount\":{\"amount\":\"5000.00\",\"currency\":\"USD\"},"
            + "\"text\":\"half\"}";

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
        eventually(() -> assertThat(history(order)).as("an agreement is no defeat").containsExactly("DISPUTE_ANSWERED"));
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
        String id = Http.withRecords(order);
        passes(id, "escalation_opens_at");
        buyer().post("/v1/disputes/" + id + "/escalations").then().statusCode(201)
                .body("escalation_cause", equalTo("BUYER_REQUEST")).body("day", equalTo(4));
        mediator().get("/v1/mediation-queue?limit=100").then().statusCode(200).body("items.id", hasItem(id));
        mediator().get("/v1/mediation-queue?cursor=2999-01-01T00:00:00Z~" + id).then().statusCode(200).body("items",
                hasSize(0));
        mediator().get("/v1/mediation-queue?cursor=" + id).then().statusCode(400);
        mediator().post("/v1/disputes/" + id + "/evidence-requests").then().statusCode(409).body("code",
                equalTo("case-not-yours"));
        mediator().post("/v1/disputes/" + id + "/assignments").then().statusCode(201).body("assigned_to", equalTo("m1"));
        mediator().post("/v1/disputes/" + id + "/evidence-requests").then().statusCode(201);
        buyer().body("{\"type\":\"DEFECT_MEDIA\",\"description\":\"a photograph\"}").post("/v1/disputes/" + id + "/evidence")
                .then().statusCode(201).body("evidence", hasSize(6));
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
        eventually(() -> assertThat(history(order)).containsExactly("DISPUTE_UNANSWERED", "DISPUTE_LOST"));
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
        eventually(() -> buyer().header("If-None-Match", buyer().get("/v1/disputes/" + id).header("ETag"))
                .get("/v1/disputes/" + id).then().statusCode(304));
        assertThat(Http.dispute(order)).isNotEqualTo(id);
    }
}
