package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.dispute.Http.as;
import static tradeassurance.dispute.Http.buyer;
import static tradeassurance.dispute.Http.mediator;
import static tradeassurance.dispute.Http.order;
import static tradeassurance.dispute.Http.supplier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What is said and shown in a dispute, by the parties and by the platform, and how it is taken home. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class FileResourceTest {

    private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R' };

    private static final String ABOUT = "{\"type\":\"DEFECT_MEDIA\",\"description\":\"a crack\",\"language\":\"en\",\"translations\":"
            + "[{\"language\":\"zh\",\"text\":\"裂缝\",\"machine\":true}],\"about\":{\"clause\":\"4\",\"line\":1}}";

    private static RequestSpecification upload(String party, String role, byte[] content, String about) {
        return RestAssured.given().auth().oauth2(FakePeers.token(party, role))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "crack.png", content, "image/png")
                .multiPart("evidence", "evidence.json", about.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    @Test
    void aFileIsEvidenceForBothSides() {
        String id = Http.withRecords(order());
        upload("b1", "BUYER", PNG, ABOUT).post("/v1/disputes/" + id + "/evidence").then().statusCode(201)
                .body("evidence", hasSize(6)).body("evidence[5].file.media_type", equalTo("image/png"))
                .body("evidence[5].translations[0].author", equalTo("MACHINE")).body("evidence[5].about.line", equalTo(1));
        byte[] seen = supplier().get("/v1/disputes/" + id + "/evidence/6/content").then().statusCode(200)
                .contentType("image/png").extract().asByteArray();
        assertThat(seen).isEqualTo(PNG);
        as("b2", "BUYER").get("/v1/disputes/" + id + "/evidence/6/content").then().statusCode(404);
        buyer().get("/v1/disputes/" + id + "/evidence/1/content").then().statusCode(404);
        upload("m1", "MEDIATOR", PNG, ABOUT).post("/v1/disputes/" + id + "/evidence").then().statusCode(403);
        upload("b2", "BUYER", PNG, ABOUT).post("/v1/disputes/" + id + "/evidence").then().statusCode(404);
        upload("b1", "BUYER", new byte[] { 'M', 'Z', 0, 1 }, ABOUT).post("/v1/disputes/" + id + "/evidence").then()
                .statusCode(415).body("code", equalTo("unsupported-media-type"));
        upload("b1", "BUYER", PNG, "{\"type\":\"DEFECT_MEDIA\",\"description\":\"\"}")
                .post("/v1/disputes/" + id + "/evidence").then().statusCode(400);
        buyer().body("{\"type\":\"DEFECT_MEDIA\",\"description\":\"the same, sharper\",\"supersedes\":6}")
                .post("/v1/disputes/" + id + "/evidence").then().statusCode(201)
                .body("evidence[5].superseded_by", equalTo(7)).body("evidence[5].file.name", equalTo("crack.png"));
        supplier().body("{\"language\":\"de\",\"text\":\"ein Riss\"}")
                .post("/v1/disputes/" + id + "/evidence/6/translations").then().statusCode(201)
                .body("evidence[5].translations.author", contains("MACHINE", "SUPPLIER"));
        supplier().get("/v1/disputes/" + id + "/evidence").then().statusCode(200).body("items", hasSize(7));
        supplier().get("/v1/disputes/" + id + "/evidence/6").then().statusCode(200).body("description", equalTo("a crack"));
        supplier().get("/v1/disputes/" + id + "/evidence/99").then().statusCode(404);
    }

    @Test
    void thePlatformFilesWhatItKnowsWordForWord() {
        String id = Http.withRecords(order());
        String messages = mediator().get("/v1/disputes/" + id + "/evidence/3/content").then().statusCode(200)
                .contentType("application/json").extract().asString();
        assertThat(messages).isEqualTo("{\"items\":[{\"text\":\"soon\",\"written_by\":\"SUPPLIER\"},"
                + "{\"text\":\"when?\",\"written_by\":\"BUYER\"}]}");
        buyer().get("/v1/disputes/" + id).then().body("evidence.by",
                contains("BUYER", "SERVICE", "SERVICE", "SERVICE", "SERVICE"))
                .body("evidence.type", contains("CONTRACT_OR_INVOICE", "CONTRACT_OR_INVOICE", "COMMUNICATION_RECORD", "OTHER",
                        "SIGNED_TRANSACTION_RECEIPT"));
    }

    @Test
    void whatIsSaidIsOnRecordAndNoAnswer() {
        String id = Http.dispute();
        buyer().body("{\"text\":\"when?\",\"language\":\"en\",\"translations\":[{\"language\":\"zh\",\"text\":\"什么时候?\"}]}")
                .post("/v1/disputes/" + id + "/messages").then().statusCode(201).body("messages", equalTo(1))
                .body("status", equalTo("AWAITING_SUPPLIER_RESPONSE"));
        supplier().body("{\"text\":\"soon\"}").post("/v1/disputes/" + id + "/messages").then().statusCode(201)
                .body("status", equalTo("AWAITING_SUPPLIER_RESPONSE"));
        as("b2", "BUYER").body("{\"text\":\"me too\"}").post("/v1/disputes/" + id + "/messages").then().statusCode(404);
        buyer().body("{\"text\":\"x\",\"language\":\"English\"}").post("/v1/disputes/" + id + "/messages").then()
                .statusCode(400);
        mediator().get("/v1/disputes/" + id + "/messages").then().statusCode(200).body("items.number", contains(2, 1))
                .body("items[1].translations[0].author", equalTo("BUYER")).body("next", nullValue());
        mediator().get("/v1/disputes/" + id + "/messages?limit=1").then().body("items.text", contains("soon"))
                .body("next", equalTo("2"));
        mediator().get("/v1/disputes/" + id + "/messages?limit=1&cursor=2").then().body("items.text", contains("when?"));
    }

    @Test
    void bothTakeHomeTheSameFileAndCheckIt(@TempDir Path folder) throws Exception {
        String id = Http.withRecords(order());
        upload("b1", "BUYER", PNG, ABOUT).post("/v1/disputes/" + id + "/evidence").then().statusCode(201);
        supplier().body("{\"text\":\"这不是我们的货\"}").post("/v1/disputes/" + id + "/messages").then().statusCode(201);
        byte[] buyers = buyer().get("/v1/disputes/" + id + "/case-file").then().statusCode(200).contentType("application/zip")
                .extract().asByteArray();
        byte[] suppliers = supplier().get("/v1/disputes/" + id + "/case-file").then().statusCode(200).extract().asByteArray();
        assertThat(buyers).isEqualTo(suppliers);
        as("s2", "SUPPLIER").get("/v1/disputes/" + id + "/case-file").then().statusCode(404);
        String head = buyer().get("/v1/disputes/" + id + "/timeline").then().extract().path("items[-1].hash");
        Path file = Files.write(folder.resolve("case-file.zip"), buyers);
        Process verifier = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/main/java/tradeassurance/dispute/casefile/Verify.java", file.toString(), head).redirectErrorStream(true)
                .start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verifier.waitFor()).as(said).isZero();
        assertThat(said).contains("intact", head);
    }
}
