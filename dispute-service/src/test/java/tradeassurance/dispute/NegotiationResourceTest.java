package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.dispute.Http.as;
import static tradeassurance.dispute.Http.awaits;
import static tradeassurance.dispute.Http.buyer;
import static tradeassurance.dispute.Http.order;
import static tradeassurance.dispute.Http.supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Solutions of every kind, and what peers hear of them. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class NegotiationResourceTest {

    private static final String LATER = "{\"kind\":\"POSTPONEMENT\",\"postponement\":{\"ship_by\":\"2199-01-31\"},\"text\":\"then\"}";
    private static final String DISCOUNT = "{\"kind\":\"DISCOUNT\",\"amount\":{\"amount\":\"500.00\",\"currency\":\"USD\"},"
            + "\"text\":\"5 %\"}";

    @Test
    void anEditSaysWhatItHasSeen() {
        String id = Http.dispute();
        String edit = "{\"contract_clause\":\"clause 7\",\"amount\":{\"amount\":\"9000.00\",\"currency\":\"USD\"}}";
        String tag = buyer().get("/v1/disputes/" + id).header("ETag");
        buyer().body(edit).patch("/v1/disputes/" + id).then().statusCode(428);
        buyer().header("If-Match", "\"v1\"").body(edit).patch("/v1/disputes/" + id).then().statusCode(412);
        eventually(() -> buyer().header("If-Match", buyer().get("/v1/disputes/" + id).header("ETag")).body(edit)
                .patch("/v1/disputes/" + id).then().statusCode(200).body("contract_clause", equalTo("clause 7"))
                .body("amount.amount", equalTo("9000.00")));
        assertThat(buyer().get("/v1/disputes/" + id).header("ETag")).isNotEqualTo(tag);
        supplier().body("{\"note\":\"no\"}").header("If-Match", "\"v1\"").post("/v1/disputes/" + id + "/proposals/1/rejections")
                .then().statusCode(412);
        supplier().body("{\"note\":\"no\"}").post("/v1/disputes/" + id + "/proposals/1/rejections").then().statusCode(201);
        eventually(() -> buyer().header("If-Match", buyer().get("/v1/disputes/" + id).header("ETag")).body(edit)
                .patch("/v1/disputes/" + id).then().statusCode(409));
    }

    @ParameterizedTest(name = "{0} as order-service hears it")
    @CsvSource({ "POSTPONEMENT, /ship_by, 2199-01-31", "DISCOUNT, /discount/amount, 500.00" })
    void whatIsAgreedOfTheOrderIsDoneBeforeTheDisputeCloses(String kind, String pointer, String value) {
        String order = order();
        String id = Http.dispute(order);
        FakePeers.answer("POST /v1/orders/" + order + "/agreed-modifications", 201, "{}");
        supplier().body(kind.equals("DISCOUNT") ? DISCOUNT : LATER).post("/v1/disputes/" + id + "/proposals").then()
                .statusCode(201);
        buyer().post("/v1/disputes/" + id + "/proposals/2/acceptances").then().statusCode(201);
        awaits(id, "CLOSED");
        Http.show(id).body("outcome", equalTo("AGREED"));
        assertThat(FakePeers.asked("POST /v1/orders/" + order + "/agreed-modifications")).hasSize(1).allSatisfy(asked -> {
            assertThat(asked.body().at(pointer).asText()).isEqualTo(value);
            assertThat(asked.body().get("dispute_id").asText()).isEqualTo(id);
        });
        eventually(() -> assertThat(FakePeers.asked("POST /v1/orders/" + order + "/dispute-releases")).hasSize(1));
    }

    @Test
    void whatCannotBeDoneBringsTheMediatorIn() {
        String order = order();
        String id = Http.dispute(order);
        FakePeers.answer("POST /v1/orders/" + order + "/agreed-modifications", 409, "{\"code\":\"illegal-state\"}");
        supplier().body(LATER).post("/v1/disputes/" + id + "/proposals").then().statusCode(201);
        buyer().post("/v1/disputes/" + id + "/proposals/2/acceptances").then().statusCode(201);
        awaits(id, "ESCALATED");
        Http.show(id).body("escalation_cause", equalTo("AGREEMENT_NOT_POSSIBLE"));
        assertThat(FakePeers.asked("POST /v1/orders/" + order + "/dispute-releases")).isEmpty();
    }

    @Test
    void onlyTheDisputedPartIsHeldAndFrozen() {
        String order = order();
        String claim = Http.CLAIM.formatted(order, "NOT_SHIPPED_ON_TIME", "400.00").replace("\"text\"",
                "\"scope\":{\"lines\":[1],\"amount\":{\"amount\":\"400.00\",\"currency\":\"USD\"}},\"text\"");
        String id = buyer().body(claim).post("/v1/disputes").then().statusCode(201)
                .body("coverage_amount.amount", equalTo("400.00")).body("scope.lines", hasItem(1)).extract().path("id");
        awaits(id, "AWAITING_SUPPLIER_RESPONSE");
        assertThat(FakePeers.asked("POST /v1/orders/" + order + "/dispute-holds"))
                .allSatisfy(asked -> assertThat(asked.body().at("/amount/amount").asText()).isEqualTo("400.00")).isNotEmpty();
        assertThat(FakePeers.asked("POST /v1/escrow-accounts/" + order + "/freezes"))
                .allSatisfy(asked -> assertThat(asked.body().at("/amount/amount").asText()).isEqualTo("400.00")).isNotEmpty();
        buyer().body("{\"kind\":\"FULL_REFUND\",\"amount\":{\"amount\":\"400.01\",\"currency\":\"USD\"},\"text\":\"x\"}")
                .post("/v1/disputes/" + id + "/proposals").then().statusCode(409);
    }

    @Test
    void anOperatorLetsAFailedRefundBeTriedAgain() {
        String id = Http.dispute();
        FakePeers.answer("POST /v1/refunds", 409, "{\"code\":\"illegal-state\"}");
        supplier().post("/v1/disputes/" + id + "/proposals/1/acceptances").then().statusCode(201);
        eventually(() -> Http.show(id).body("refund.status", equalTo("FAILED")));
        FakePeers.answer("POST /v1/refunds", 202, "{\"id\":\"rfd_2\",\"status\":\"PROCESSING\"}");
        buyer().post("/v1/disputes/" + id + "/refund-retries").then().statusCode(403);
        as("o1", "OPERATOR").post("/v1/disputes/" + id + "/refund-retries").then().statusCode(201);
        eventually(() -> Http.show(id).body("refund.id", equalTo("rfd_2")));
        as("o1", "OPERATOR").post("/v1/disputes/" + id + "/refund-retries").then().statusCode(409)
                .body("code", equalTo("refund-not-failed"));
    }

    @Test
    void aProposalIsTakenBack() {
        String id = Http.dispute();
        supplier().body(DISCOUNT).post("/v1/disputes/" + id + "/proposals").then().statusCode(201);
        supplier().post("/v1/disputes/" + id + "/proposals/2/withdrawals").then().statusCode(201)
                .body("status", equalTo("AWAITING_SUPPLIER_RESPONSE"));
        buyer().get("/v1/disputes/" + id + "/proposals").then().statusCode(200)
                .body("items.status", containsInAnyOrder("PENDING", "WITHDRAWN"));
        buyer().post("/v1/disputes/" + id + "/proposals/1/withdrawals").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({ "dispute-reasons, 4", "evidence-types, 8", "rejection-grounds, 8" })
    void theRulesAreForEverybodyToRead(String catalogue, int size) {
        RestAssured.get("/v1/" + catalogue).then().statusCode(200).body("items", hasSize(size));
    }
}
