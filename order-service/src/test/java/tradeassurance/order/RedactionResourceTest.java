package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.order.OrderClient.as;
import static tradeassurance.order.OrderClient.asWithKey;
import static tradeassurance.order.OrderClient.drafted;
import static tradeassurance.order.OrderClient.post;
import static tradeassurance.order.PaperClient.PDF;
import static tradeassurance.order.PaperClient.file;
import static tradeassurance.order.PaperClient.handWithKey;
import static tradeassurance.order.PaperClient.trail;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import tradeassurance.chassis.document.DocumentStore;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What people wrote and handed in is taken out on legal grounds; that it was there, and its hash, stay. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class RedactionResourceTest {

    static final String WORDS = """
            {"language":"en","text":"Call the Caretaker, 0171 555 0199",
             "translations":[{"language":"de","author":"PARTY","text":"Caretaker anrufen"}]}""";

    private static final String GROUND = "{\"reason\":\"Art. 17 GDPR, request 2026-17\"}";

    @Inject
    Pool pool;
    @Inject
    DocumentStore store;

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    static ValidatableResponse redact(String path) {
        return as("o1", "OPERATOR").body(GROUND).post(path + "/redactions").then();
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(Duration.ofSeconds(10));
    }

    /** How many rows of the tables that keep what people write still have the name in any column. */
    private long rowsWith(String name) {
        String all = "SELECT row_to_json(%1$s)::text AS line FROM %1$s";
        String tables = String.join(" UNION ALL ", all.formatted("order_message"), all.formatted("inquiry_message"),
                all.formatted("document"), all.formatted("order_document"), all.formatted("order_sample_check"),
                all.formatted("event"), all.formatted("once"),
                all.formatted("outbox"));
        return pool.query("SELECT count(*) FROM (" + tables + ") found WHERE line LIKE '%" + name + "%'").execute().await()
                .atMost(Duration.ofSeconds(20)).iterator().next().getLong(0);
    }

    @Test
    void aMessageLosesItsWordsAndKeepsItsPlaceInTheChain() {
        String order = drafted("");
        String key = UUID.randomUUID().toString();
        String name = "Caretaker " + UUID.randomUUID();
        String words = WORDS.replace("Caretaker", name);
        ValidatableResponse written = post(asWithKey(key, "b1", "BUYER"), order, "messages", words).statusCode(201);
        String hash = written.extract().path("sha256");
        assertThat(rowsWith(name)).isEqualTo(2);

        redact("/v1/orders/" + order + "/messages/1").statusCode(201).body("text", nullValue()).body("translations", empty())
                .body("language", equalTo("en")).body("sha256", equalTo(hash)).body("redaction.by", equalTo("o1"))
                .body("redaction.reason", equalTo("Art. 17 GDPR, request 2026-17")).body("redaction.at", notNullValue());

        as("b1", "BUYER").get("/v1/orders/" + order + "/messages").then().statusCode(200)
                .body("items[0].text", nullValue()).body("items[0].sha256", equalTo(hash))
                .body("items[0].redaction.by", equalTo("o1"));
        post(asWithKey(key, "b1", "BUYER"), order, "messages", words).statusCode(201).header("Idempotent-Replayed", "true")
                .body("text", nullValue()).body("redaction.by", equalTo("o1"));
        trail(order).body("intact", equalTo(true)).body("items.type",
                contains("order.message_written", "order.message_redacted")).body("items[0].data.sha256", equalTo(hash))
                .body("items[1].data.number", equalTo(1)).body("items[1].role", equalTo("OPERATOR"))
                .body("items[1].data.reason", equalTo("Art. 17 GDPR, request 2026-17"));
        assertThat(rowsWith(name)).isZero();
        redact("/v1/orders/" + order + "/messages/1").statusCode(409).body("code", equalTo("already-redacted"));
        post(as("s1", "SUPPLIER"), order, "messages", WORDS).statusCode(201).body("number", equalTo(3));
    }

    @Test
    void aDocumentLosesItsNameAndItsContent() {
        String order = drafted("");
        String key = UUID.randomUUID().toString();
        String name = "passport " + UUID.randomUUID() + ".pdf";
        ValidatableResponse handed = file(handWithKey(key, "b1", "BUYER"), order, "OTHER", name, PDF).statusCode(201);
        String id = handed.extract().path("id");
        String hash = handed.extract().path("sha256");
        String path = "/v1/orders/" + order + "/documents/" + id;

        redact(path).statusCode(201).body("name", equalTo("redacted")).body("scan", equalTo("REDACTED"))
                .body("sha256", equalTo(hash)).body("bytes", equalTo(PDF.length)).body("redaction.by", equalTo("o1"));

        as("s1", "SUPPLIER").get(path).then().statusCode(200).body("name", equalTo("redacted"));
        as("s1", "SUPPLIER").get(path + "/content").then().statusCode(410).contentType("application/problem+json")
                .body("code", equalTo("document-redacted"));
        file(handWithKey(key, "b1", "BUYER"), order, "OTHER", name, PDF).statusCode(201).body("name", equalTo("redacted"));
        trail(order).body("intact", equalTo(true)).body("items.type",
                contains("order.document_filed", "order.document_redacted")).body("items[0].data.sha256", equalTo(hash))
                .body("items[1].data.document_id", equalTo(id));
        assertThat(rowsWith(name)).isZero();
        eventually(() -> assertThatThrownBy(() -> store.open(id).await().atMost(Duration.ofSeconds(5)))
                .hasMessageContaining("no content"));
        redact(path).statusCode(409).body("code", equalTo("already-redacted"));
    }

    @Test
    void aMessageOfAnInquiryLosesItsWordsAlsoWhenItIsClosed() {
        String name = "Caretaker " + UUID.randomUUID();
        String inquiry = as("b1", "BUYER").body("""
                {"supplier_id":"s1","kind":"GENERAL","subject":"lanterns","language":"en","text":"%s asks"}""".formatted(name))
                .post("/v1/inquiries").then().statusCode(201).extract().path("id");
        as("b1", "BUYER").body("{\"language\":\"en\",\"text\":\"" + name + " again\"}")
                .post("/v1/inquiries/" + inquiry + "/messages").then().statusCode(201);
        as("b1", "BUYER").post("/v1/inquiries/" + inquiry + "/closings").then().statusCode(201);
        for (int number = 1; number <= 2; number++) {
            redact("/v1/inquiries/" + inquiry + "/messages/" + number).statusCode(201).body("text", nullValue())
                    .body("number", equalTo(number)).body("redaction.by", equalTo("o1")).body("sha256", notNullValue());
        }
        as("b1", "BUYER").get("/v1/inquiries/" + inquiry + "/messages").then().body("items.text", not(contains(notNullValue())))
                .body("items.redaction.by", contains("o1", "o1"));
        redact("/v1/inquiries/" + inquiry + "/messages/1").statusCode(409).body("code", equalTo("already-redacted"));
        redact("/v1/inquiries/" + inquiry + "/messages/3").statusCode(404);
        redact("/v1/inquiries/inq_none/messages/1").statusCode(404);
        assertThat(rowsWith(name)).isZero();
    }

    @Test
    void aCheckOfASampleLosesItsNoteAndKeepsWhatWasMeasured() {
        String order = drafted("");
        String name = "Caretaker " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String checked = """
                {"result":"PASSED","note":"weighed by %s","characteristics":[{"characteristic":"weight","measured":"181",
                 "unit":"g/m2","passed":true}]}""".formatted(name);
        post(asWithKey(key, "b1", "BUYER"), order, "sample-checks", checked).statusCode(201);
        post(as("b1", "BUYER"), order, "sample-checks", "{\"result\":\"PASSED\"}").statusCode(201);
        String table = "UPDATE order_sample_check SET %s WHERE order_id = '" + order + "' AND number = 1";
        for (String change : new String[] { "note = NULL", "note = 'b'", "note = NULL, result = 'FAILED', redacted_at = now(),"
                + " redacted_by = 'o1', redaction_reason = 'a law'",
                "redacted_at = now(), redacted_by = 'o1',"
                        + " redaction_reason = 'a law'" }) {
            assertThatThrownBy(() -> sql(table.formatted(change))).as(change)
                    .hasMessageMatching("(?s).*(append-only|check constraint).*");
        }
        redact("/v1/orders/" + order + "/sample-checks/1").statusCode(201).body("note", nullValue())
                .body("characteristics.measured", contains("181")).body("redaction.by", equalTo("o1"));
        redact("/v1/orders/" + order + "/sample-checks/1").statusCode(409).body("code", equalTo("already-redacted"));
        redact("/v1/orders/" + order + "/sample-checks/2").statusCode(404);
        post(asWithKey(key, "b1", "BUYER"), order, "sample-checks", checked).statusCode(201).body("note", nullValue());
        as("b1", "BUYER").get("/v1/orders/" + order + "/sample-checks").then().body("items[1].note", nullValue())
                .body("items[1].redaction.by", equalTo("o1"));
        trail(order).body("intact", equalTo(true)).body("items[-1].type", equalTo("order.sample_note_redacted"));
        assertThatThrownBy(() -> sql(table.formatted("note = 'weighed'"))).hasMessageContaining("append-only");
        assertThat(rowsWith(name)).isZero();
    }
}
