package tradeassurance.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.order.OrderClient.as;
import static tradeassurance.order.OrderClient.drafted;
import static tradeassurance.order.PaperClient.PDF;
import static tradeassurance.order.PaperClient.file;
import static tradeassurance.order.PaperClient.filed;
import static tradeassurance.order.PaperClient.hand;
import static tradeassurance.order.PaperClient.handWithKey;
import static tradeassurance.order.PaperClient.trail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class DocumentResourceTest {

    @Inject
    Pool pool;

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void whatOneSideHandsInBothReadAndWhoJudges() {
        String order = drafted("");
        String id = file(hand("s1", "SUPPLIER"), order, "CONTRACT", "合同 2026.pdf", PDF).statusCode(201)
                .body("kind", equalTo("CONTRACT")).body("name", equalTo("合同 2026.pdf"))
                .body("media_type", equalTo("application/pdf")).body("bytes", equalTo(PDF.length))
                .body("scan", equalTo("CLEAN"))
                .body("filed_by", equalTo("SUPPLIER")).body("party", equalTo("s1")).body("number", equalTo(1))
                .extract().path("id");
        for (RequestSpecification reader : PaperClient.everybodyWhoMayRead()) {
            reader.get("/v1/orders/" + order + "/documents/" + id).then().statusCode(200).body("superseded_by", nullValue());
        }
        String hash = as("b1", "BUYER").get("/v1/orders/" + order + "/documents").then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].id", equalTo(id)).extract().path("items[0].sha256");
        for (RequestSpecification reader : PaperClient.everybodyWhoMayRead()) {
            byte[] content = reader.get("/v1/orders/" + order + "/documents/" + id + "/content").then().statusCode(200)
                    .contentType("application/pdf").header("X-Content-Type-Options", "nosniff")
                    .header("ETag", "\"" + hash + "\"")
                    .header("Content-Disposition", "attachment; filename=\"__ 2026.pdf\"; "
                            + "filename*=UTF-8''%E5%90%88%E5%90%8C%202026.pdf")
                    .extract().asByteArray();
            assertThat(content).isEqualTo(PDF);
        }
        trail(order).body("intact", equalTo(true)).body("items.type", contains("order.document_filed"))
                .body("items[0].data.sha256", equalTo(hash)).body("items[0].party", equalTo("s1"));
    }

    @Test
    void toStrangersThereIsNothing() {
        String order = drafted("");
        String id = filed(order, "DRAWING", "a.pdf");
        for (String path : new String[] { "/documents", "/documents/" + id, "/documents/" + id + "/content", "/paper-trail" }) {
            as("b2", "BUYER").get("/v1/orders/" + order + path).then().statusCode(404)
                    .contentType("application/problem+json").body("code", equalTo("not-found"));
            as("s2", "SUPPLIER").get("/v1/orders/" + order + path).then().statusCode(404);
            given().get("/v1/orders/" + order + path).then().statusCode(401);
        }
        file(hand("b2", "BUYER"), order, "CONTRACT", "a.pdf", PDF).statusCode(404);
        file(hand("m1", "MEDIATOR"), order, "CONTRACT", "a.pdf", PDF).statusCode(403);
        file(hand("b1", "BUYER"), "ord_none", "CONTRACT", "a.pdf", PDF).statusCode(404);
        as("b1", "BUYER").get("/v1/orders/" + order + "/documents/doc_none").then().statusCode(404);
        as("b1", "BUYER").get("/v1/orders/" + order + "/documents/doc_none/content").then().statusCode(404)
                .contentType("application/problem+json");
        as("b1", "BUYER").get("/v1/orders/" + drafted("") + "/documents/" + id + "/content").then().statusCode(404);
    }

    @Test
    void aNewerOneSupersedesAndTheOlderStays() {
        String order = drafted("");
        String older = filed(order, "SPECIFICATION", "spec.pdf");
        String newer = hand("b1", "BUYER").multiPart("file", "spec2.pdf", PDF).multiPart("kind", "SPECIFICATION")
                .multiPart("supersedes", older).post("/v1/orders/" + order + "/documents").then().statusCode(201)
                .body("supersedes", equalTo(older)).extract().path("id");
        as("s1", "SUPPLIER").get("/v1/orders/" + order + "/documents/" + older).then().statusCode(200)
                .body("superseded_by", equalTo(newer));
        as("s1", "SUPPLIER").get("/v1/orders/" + order + "/documents/" + older + "/content").then().statusCode(200);
        superseding("b1", "BUYER", order, older).statusCode(409).body("code", equalTo("document-superseded"))
                .body("superseded_by", equalTo(newer));
        superseding("s1", "SUPPLIER", order, newer).statusCode(403).body("errors[0].pointer", equalTo("/supersedes"));
        superseding("b1", "BUYER", drafted(""), newer).statusCode(422).body("code", equalTo("document-unknown"));
        superseding("b1", "BUYER", order, "doc_none").statusCode(422);
        as("b1", "BUYER").get("/v1/orders/" + order + "/documents").then().body("items", hasSize(2));
    }

    private static io.restassured.response.ValidatableResponse superseding(String party, String role, String order, String id) {
        return hand(party, role).multiPart("file", "a.pdf", PDF).multiPart("kind", "SPECIFICATION").multiPart("supersedes", id)
                .post("/v1/orders/" + order + "/documents").then();
    }

    @Test
    void aRepeatTakesNoSecondEffect() {
        String order = drafted("");
        String key = UUID.randomUUID().toString();
        String id = file(handWithKey(key, "b1", "BUYER"), order, "OTHER", "a.pdf", PDF).statusCode(201).extract().path("id");
        file(handWithKey(key, "b1", "BUYER"), order, "OTHER", "a.pdf", PDF).statusCode(201).body("id", equalTo(id))
                .header("Idempotent-Replayed", "true");
        byte[] another = (new String(PDF, java.nio.charset.StandardCharsets.ISO_8859_1) + "2")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        file(handWithKey(key, "b1", "BUYER"), order, "OTHER", "a.pdf", another).statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        given().auth().oauth2(tradeassurance.chassis.testing.FakePeers.token("b1", "BUYER")).multiPart("file", "a.pdf", PDF)
                .multiPart("kind", "OTHER").post("/v1/orders/" + order + "/documents").then().statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        as("b1", "BUYER").get("/v1/orders/" + order + "/documents").then().body("items", hasSize(1));
    }

    @Test
    void theListIsReadInPagesAndByKind() {
        String order = drafted("");
        List<String> all = new ArrayList<>();
        for (String kind : new String[] { "CONTRACT", "SPECIFICATION", "DRAWING", "INSPECTION_REPORT", "SHIPPING", "OTHER" }) {
            all.add(0, filed(order, kind, kind + ".pdf"));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = as("s1", "SUPPLIER").get("/v1/orders/" + order + "/documents?limit=4" + cursor).then().statusCode(200)
                    .extract();
            read.addAll(page.<List<String>> path("items.id"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        assertThat(read).isEqualTo(all);
        as("s1", "SUPPLIER").get("/v1/orders/" + order + "/documents?kind=DRAWING").then().body("items.kind",
                contains("DRAWING"));
        as("s1", "SUPPLIER").get("/v1/orders/" + order + "/documents?kind=POEM").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
        as("s1", "SUPPLIER").get("/v1/orders/" + order + "/documents?limit=101").then().statusCode(400);
    }

    @Test
    void whatIsInQuarantineOrInfectedIsGivenToNobody() {
        String order = drafted("");
        String clean = filed(order, "OTHER", "a.pdf");
        String path = "/v1/orders/" + order + "/documents/";
        String copy = "INSERT INTO document SELECT '%s', name, media_type, bytes, sha256, '%s', %s FROM document WHERE id = '"
                + clean + "'";
        String row = "INSERT INTO order_document SELECT '%s', order_id, kind, NULL, %d, role, party, filed_at FROM "
                + "order_document WHERE id = '" + clean + "'";
        String waiting = "doc_waiting" + clean;
        String harmful = "doc_harmful" + clean;
        sql(copy.formatted(waiting, "QUARANTINED", "NULL, clock_timestamp() + interval '1 day'"));
        sql(copy.formatted(harmful, "INFECTED", "'Harm-1', NULL"));
        sql(row.formatted(waiting, 1001));
        sql(row.formatted(harmful, 1002));
        as("b1", "BUYER").get(path + waiting).then().statusCode(200).body("scan", equalTo("QUARANTINED"));
        as("b1", "BUYER").get(path + waiting + "/content").then().statusCode(409)
                .body("code", equalTo("document-quarantined"));
        as("m1", "MEDIATOR").get(path + harmful + "/content").then().statusCode(409).body("code", equalTo("document-infected"));
    }

    @Test
    void notEvenTheDatabaseChangesADocument() {
        String id = filed(drafted(""), "OTHER", "a.pdf");
        for (String statement : new String[] { "UPDATE document SET sha256 = repeat('0', 64) WHERE id = '" + id + "'",
                "UPDATE document SET name = 'b.pdf' WHERE id = '" + id + "'", "DELETE FROM document WHERE id = '" + id + "'",
                "UPDATE document SET scan = 'INFECTED', finding = 'a' WHERE id = '" + id + "'",
                "UPDATE order_document SET kind = 'CONTRACT' WHERE id = '" + id + "'", "DELETE FROM order_document" }) {
            assertThatThrownBy(() -> sql(statement)).as(statement).hasMessageMatching("(?s).*(append-only|never changes).*");
        }
    }
}
