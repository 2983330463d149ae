package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;
import static tradeassurance.order.OrderClient.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class DraftResourceTest {

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    @Test
    void aDraftIsEditedByAMergePatchOfTheVersionThatWasSeen() {
        String id = drafted(SPLIT);
        buyer().body("{}").patch("/v1/orders/" + id).then().statusCode(428).body("code", equalTo("precondition-required"));
        buyer().header("If-Match", "\"v9\"").body("{}").patch("/v1/orders/" + id).then().statusCode(412)
                .body("code", equalTo("stale-version"));
        buyer().header("If-Match", "\"v1\"").contentType("application/merge-patch+json")
                .body("{\"trade_term\":\"FOB\",\"shipping_method\":\"SEA\",\"buyer_country\":\"US\",\"sample\":null}")
                .patch("/v1/orders/" + id).then().statusCode(200).header("ETag", "\"v2\"")
                .body("terms.trade_term", equalTo("FOB")).body("buyer_country", equalTo("US"))
                .body("terms.sample", equalTo("NOT_AGREED")).body("warnings.code", hasItem("SAMPLE_NOT_CHECKED"));
        buyer().header("If-Match", "\"v2\"").body(lines("1000", "5.00")).patch("/v1/orders/" + id).then().statusCode(200)
                .body("total.amount", equalTo("5000.00")).body("instalments.amount.amount", contains("3000.00", "2000.00"));
        get(id + "/timeline").body("items.type", contains("order.drafted", "order.draft_edited", "order.draft_edited"))
                .body("intact", equalTo(true));
    }

    @Test
    void whatIsNoEditIsRefusedAndChangesNothing() {
        String id = drafted("");
        edit(id, "{\"supplier_id\":\"s2\"}").statusCode(400).body("errors[0].pointer", equalTo("/supplier_id"));
        edit(id, "{\"colour\":1}").statusCode(400).body("code", equalTo("malformed-request"));
        edit(id, "{\"buyer_country\":\"America\"}").statusCode(400).body("errors[0].pointer", equalTo("/buyer_country"));
        edit(id, lines("0", "5.00")).statusCode(400).body("errors[0].pointer", equalTo("/lines/0/quantity"));
        edit(id, lines("1", "0.00")).statusCode(422).body("code", equalTo("total-not-possible"));
        edit(id, "{\"ship_by\":null}").statusCode(422).body("code", equalTo("contract-incomplete"));
        edit(id, "[]").statusCode(400);
        supplier().header("If-Match", "\"v1\"").body("{\"bulk\":true}").patch("/v1/orders/" + id).then().statusCode(403);
        as("b2", "BUYER").header("If-Match", "\"v1\"").body("{}").patch("/v1/orders/" + id).then().statusCode(404);
        read(id).header("ETag", "\"v1\"");
        post(buyer(), id, "submissions", "{}").statusCode(201);
        buyer().header("If-Match", etag(id)).body("{\"bulk\":true}").patch("/v1/orders/" + id).then().statusCode(409)
                .body("code", equalTo("illegal-state"));
    }

    private static ValidatableResponse edit(String id, String patch) {
        return buyer().header("If-Match", "\"v1\"").body(patch).patch("/v1/orders/" + id).then();
    }

    @Test
    void aDraftIsDiscardedAndStaysOnlyToBeRead() {
        String id = drafted("");
        buyer().delete("/v1/orders/" + id).then().statusCode(428);
        supplier().header("If-Match", "\"v1\"").delete("/v1/orders/" + id).then().statusCode(403);
        buyer().header("If-Match", "\"v1\"").delete("/v1/orders/" + id).then().statusCode(204).body(emptyString());
        read(id).body("status", equalTo("CANCELLED"));
        String submitted = submitted("");
        buyer().header("If-Match", etag(submitted)).delete("/v1/orders/" + submitted).then().statusCode(409);
    }

    @Test
    void anOrderIsDraftedInThreeWays() {
        buyer().body(draft(40, "")).post("/v1/orders").then().statusCode(201).body("origin", equalTo("BUYER_DIRECT"));
        buyer().body(draft(40, ",\"origin\":\"BUYER_CUSTOM\"")).post("/v1/orders").then().statusCode(201)
                .body("origin", equalTo("BUYER_CUSTOM")).body("drafted_by", equalTo("BUYER"));
        supplier().body(draft(40, ",\"buyer_id\":\"b1\"")).post("/v1/orders").then().statusCode(201)
                .body("origin", equalTo("SUPPLIER_DRAFT")).body("awaiting", equalTo("SUPPLIER"));
        buyer().body(draft(40, ",\"origin\":\"SUPPLIER_DRAFT\"")).post("/v1/orders").then().statusCode(403);
    }

    @Test
    void aContractDocumentSaysWhatIsSoldAndForHowMuch() {
        String body = """
                {"supplier_id":"s1","contract_document_id":"doc_1","total":{"amount":"900.00","currency":"USD"},
                 "ship_within":{"days":20,"after":"INITIAL"},"deliver_by":"2099-01-01",
                 "quality_requirements":[{"characteristic":"as in the document","target":"chapter 3"}]}""";
        String id = buyer().body(body).post("/v1/orders").then().statusCode(201).body("total.amount", equalTo("900.00"))
                .body("ship_by", nullValue()).body("terms.ship_within.days", equalTo(20))
                .body("terms.contract_document_id", equalTo("doc_1")).extract().path("id");
        post(buyer(), id, "submissions", "{}").statusCode(201).body("warnings.code", contains("SPECIFICATION_NOT_CLEAR"));
        buyer().body(body.replace("\"total\":{\"amount\":\"900.00\",\"currency\":\"USD\"},", "")).post("/v1/orders").then()
                .statusCode(422).body("code", equalTo("contract-incomplete"));
        buyer().body(body.replace("INITIAL", "BALANCE")).post("/v1/orders").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/ship_within"));
        buyer().body(body.replace("\"deliver_by\"", "\"ship_by\":\"2099-01-02\",\"deliver_by\"")).post("/v1/orders").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/ship_by"));
    }

    @Test
    void aBuyerOrdersTheSameAgain() {
        String first = submitted(SPLIT);
        String again = post(buyer(), first, "repetitions", "{\"patch\":{\"ship_by\":\"2099-01-01\"}}").statusCode(201)
                .body("status", equalTo("DRAFT")).body("total.amount", equalTo("10000.00"))
                .body("instalments.amount.amount", contains("3000.00", "7000.00")).body("ship_by", equalTo("2099-01-01"))
                .body("contract_version", equalTo(0)).extract().path("id");
        assertThat(again).isNotEqualTo(first);
        post(buyer(), first, "repetitions", "{}").statusCode(400).body("errors[0].pointer", equalTo("/patch"));
        post(buyer(), first, "repetitions", "{\"patch\":{\"supplier_id\":\"s2\"}}").statusCode(400);
        post(supplier(), first, "repetitions", "{\"patch\":{}}").statusCode(403);
        post(as("b2", "BUYER"), first, "repetitions", "{\"patch\":{}}").statusCode(404);
        get(first + "/timeline").body("items.size()", equalTo(2));
    }
}
