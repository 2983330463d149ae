package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.dispute.Http.as;
import static tradeassurance.dispute.Http.buyer;
import static tradeassurance.dispute.Http.mediator;
import static tradeassurance.dispute.Http.order;
import static tradeassurance.dispute.Http.supplier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What was said and shown in a dispute that is over is taken out on legal grounds; the chain and the case file stay whole. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class RedactionResourceTest {

    private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R' };
    private static final String ABOUT = "{\"type\":\"DEFECT_MEDIA\",\"description\":\"a crack\"}";

    @Inject
    Pool pool;

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(Duration.ofSeconds(10));
    }

    private long count(String query) {
        return pool.query(query).execute().await().atMost(Duration.ofSeconds(20)).iterator().next().getLong(0);
    }

    static ValidatableResponse redact(String id, String what) {
        return as("o1", "OPERATOR").body("{\"reason\":\"Art. 17 GDPR, request 2026-17\"}")
                .post("/v1/disputes/" + id + "/" + what + "/redactions").then();
    }

    static void say(String id, String words) {
        buyer().body(
                "{\"text\":\"" + words + "\",\"language\":\"en\",\"translations\":[{\"language\":\"de\",\"text\":\"" + words
                        + "\"}]}")
                .post("/v1/disputes/" + id + "/messages").then().statusCode(201);
    }

    static ValidatableResponse withdraw(String id) {
        return buyer().post("/v1/disputes/" + id + "/withdrawals").then().statusCode(201);
    }

    private static ValidatableResponse timeline(String id) {
        return mediator().get("/v1/disputes/" + id + "/timeline").then().statusCode(200).body("intact", equalTo(true));
    }

    @Test
    void aMessageLosesItsWordsWhenTheDisputeIsOver() {
        String name = "Caretaker " + UUID.randomUUID();
        String id = Http.withRecords(order());
        say(id, name);
        String hash = timeline(id).extract().path("items.find { it.type == 'dispute.message_posted' }.data.sha256");
        redact(id, "messages/1").statusCode(409).body("code", equalTo("redaction-while-disputed"))
                .body("dispute_id", equalTo(id));
        withdraw(id);

        redact(id, "messages/1").statusCode(201).body("text", nullValue()).body("translations", empty())
                .body("sha256", equalTo(hash)).body("redaction.by", equalTo("o1"))
                .body("redaction.reason", equalTo("Art. 17 GDPR, request 2026-17"));

        String at = timeline(id).body("items[-1].type", equalTo("dispute.message_redacted"))
                .body("items[-1].data.number", equalTo(1)).body("items[-1].role", equalTo("OPERATOR")).extract()
                .path("items[-1].occurred_at");
        supplier().get("/v1/disputes/" + id + "/messages").then().statusCode(200).body("items[0].text", nullValue())
                .body("items[0].sha256", equalTo(hash)).body("items[0].redaction.at", equalTo(at));
        redact(id, "messages/1").statusCode(409).body("code", equalTo("already-redacted"));
        redact(id, "messages/2").statusCode(404);
        String all = Stream.of("dispute", "dispute_message", "event", "once", "outbox", "platform_record")
                .map(table -> "SELECT row_to_json(%1$s)::text AS line FROM %1$s".formatted(table))
                .reduce((one, other) -> one + " UNION ALL " + other).orElseThrow();
        assertThat(count("SELECT count(*) FROM (" + all + ") found WHERE line LIKE '%" + name + "%'")).isZero();
    }

    @Test
    void aFileLosesItsNameAndContentAndTheCaseFileStaysWhole(@TempDir Path folder) throws Exception {
        String id = Http.withRecords(order());
        say(id, "first");
        say(id, "second");
        RestAssured.given().auth().oauth2(FakePeers.token("b1", "BUYER")).header("Idempotency-Key", UUID.randomUUID())
                .multiPart("file", "passport.png", PNG, "image/png")
                .multiPart("evidence", "evidence.json", ABOUT.getBytes(StandardCharsets.UTF_8), "application/json")
                .post("/v1/disputes/" + id + "/evidence").then().statusCode(201);
        redact(id, "evidence/6").statusCode(409).body("code", equalTo("redaction-while-disputed"));
        withdraw(id);
        redact(id, "evidence/1").statusCode(422).body("code", equalTo("words-in-chain"));
        redact(id, "evidence/99").statusCode(404);
        String hash = mediator().get("/v1/disputes/" + id + "/evidence/6").then().extract().path("file.sha256");

        redact(id, "messages/2").statusCode(201);
        redact(id, "evidence/3").statusCode(201).body("by", equalTo("SERVICE")).body("file.name", equalTo("redacted"));
        redact(id, "evidence/6").statusCode(201).body("file.name", equalTo("redacted")).body("file.sha256", equalTo(hash))
                .body("redaction.by", equalTo("o1")).body("redaction.at", notNullValue());

        for (int number : new int[] { 3, 6 }) {
            buyer().get("/v1/disputes/" + id + "/evidence/" + number + "/content").then().statusCode(410)
                    .contentType("application/problem+json").body("code", equalTo("document-redacted"));
        }
        redact(id, "evidence/6").statusCode(409).body("code", equalTo("already-redacted"));
        timeline(id).body("items.type", hasItems("dispute.evidence_redacted", "dispute.message_redacted"));
        byte[] archive = supplier().get("/v1/disputes/" + id + "/case-file").then().statusCode(200).extract().asByteArray();
        Path file = Files.write(folder.resolve("case-file.zip"), archive);
        Process verifier = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/main/java/tradeassurance/dispute/casefile/Verify.java", file.toString()).redirectErrorStream(true).start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifier.waitFor()).as(said).isZero();
        assertThat(said).contains("intact",
                "dispute.evidence_redacted {\"number\":6,\"reason\":\"Art. 17 GDPR, request 2026-17\"}"
                        + " by o1 at 20");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).contains("messages/0001.message", "evidence/0002-contract.json")
                    .noneMatch(name -> name.matches("messages/0002.*|evidence/000[36].*"));
            assertThat(new String(zip.getInputStream(zip.getEntry("dispute.json")).readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("passport").contains("\"redaction\":{");
        }
    }

    /** The same words are on file once for all disputes that have them. */
    @Test
    void aRecordThatAnotherDisputeHasIsThereForThatOne() {
        String one = Http.withRecords(order());
        String other = Http.withRecords(order());
        String messages = mediator().get("/v1/disputes/" + other + "/evidence/3/content").then().statusCode(200).extract()
                .asString();
        withdraw(one);
        redact(one, "evidence/3").statusCode(201);
        mediator().get("/v1/disputes/" + one + "/evidence/3/content").then().statusCode(410);
        assertThat(mediator().get("/v1/disputes/" + other + "/evidence/3/content").then().statusCode(200).extract().asString())
                .isEqualTo(messages);
        String sha256 = mediator().get("/v1/disputes/" + one + "/evidence/3").then().extract().path("file.sha256");
        String linked = " FROM dispute_record WHERE sha256 = '" + sha256 + "'";
        assertThatThrownBy(() -> sql("DELETE" + linked + " AND dispute_id = '" + other + "'"))
                .hasMessageContaining("append-only");
        assertThat(count("SELECT count(*)" + linked + " AND dispute_id = '" + one + "'")).isZero();
        assertThatThrownBy(() -> sql("DELETE FROM platform_record WHERE sha256 = '" + sha256 + "'"))
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> sql("UPDATE platform_record SET content = '' WHERE sha256 = '" + sha256 + "'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void aRecordThatNoDisputeHasAnyMoreIsGone() {
        String order = order();
        String said = "{\"written_by\":\"BUYER\",\"text\":\"I am " + UUID.randomUUID() + "\"}";
        FakePeers.answer("GET /v1/orders/" + order + "/messages?limit=100", 200, "{\"items\":[" + said + "]}");
        String id = Http.withRecords(order);
        String sha256 = mediator().get("/v1/disputes/" + id + "/evidence/3").then().extract().path("file.sha256");
        String kept = "SELECT count(*) FROM platform_record WHERE sha256 = '" + sha256 + "'";
        assertThat(count(kept)).isOne();
        withdraw(id);
        redact(id, "evidence/3").statusCode(201);
        assertThat(count(kept)).isZero();
    }

    @ParameterizedTest(name = "{0} {1}, {2} -> {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            party | roles          | body                     | status
            b1    | BUYER          | {"reason":"a law"}       | 403
            s1    | SUPPLIER       | {"reason":"a law"}       | 403
            m1    | MEDIATOR       | {"reason":"a law"}       | 403
            b1    | BUYER,OPERATOR | {"reason":"a law"}       | 403
            o1    | OPERATOR       | {}                       | 400
            o1    | OPERATOR       | {"reason":" "}           | 400
            """)
    void onlyTheOperatorRedactsAndSaysWhy(String party, String roles, String body, int status) {
        String id = Http.withRecords(order());
        say(id, "hello");
        withdraw(id);
        for (String what : new String[] { "messages/1", "evidence/3" }) {
            as(party, roles.split(",")).body(body).post("/v1/disputes/" + id + "/" + what + "/redactions").then()
                    .statusCode(status).contentType("application/problem+json");
        }
        buyer().get("/v1/disputes/" + id + "/messages").then().body("items.text", contains("hello"));
    }
}
