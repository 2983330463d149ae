package tradeassurance.order;

import static io.restassured.RestAssured.given;
import static tradeassurance.order.OrderClient.as;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.apache.http.entity.mime.HttpMultipartMode;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.FakePeers;

/** What the tests hand in, write and record about orders between b1 and s1. */
final class PaperClient {

    static final byte[] PDF = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1);

    /** As browsers send names; the library would send a question mark for each letter that is not English. */
    private static final RestAssuredConfig UTF_8_NAMES = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8));

    private PaperClient() {
    }

    static RequestSpecification hand(String party, String... roles) {
        return handWithKey(UUID.randomUUID().toString(), party, roles);
    }

    static RequestSpecification handWithKey(String key, String party, String... roles) {
        return given().config(UTF_8_NAMES).auth().oauth2(FakePeers.token(party, roles)).header("Idempotency-Key", key);
    }

    static ValidatableResponse file(RequestSpecification caller, String order, String kind, String name, byte[] content) {
        return caller.multiPart("file", name, content, "application/octet-stream").multiPart("kind", kind)
                .post("/v1/orders/" + order + "/documents").then();
    }

    static String filed(String order, String kind, String name) {
        return file(hand("b1", "BUYER"), order, kind, name, PDF).statusCode(201).extract().path("id");
    }

    static RequestSpecification[] everybodyWhoMayRead() {
        return new RequestSpecification[] { as("b1", "BUYER"), as("s1", "SUPPLIER"), as("m1", "MEDIATOR"),
                as("o1", "OPERATOR") };
    }

    static ValidatableResponse trail(String order) {
        return as("b1", "BUYER").get("/v1/orders/" + order + "/paper-trail").then().statusCode(200);
    }
}
