package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static tradeassurance.order.OrderClient.as;
import static tradeassurance.order.OrderClient.drafted;
import static tradeassurance.order.OrderClient.post;
import static tradeassurance.order.PaperClient.filed;
import static tradeassurance.order.PaperClient.trail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class MessageResourceTest {

    @Inject
    Pool pool;

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    private static ValidatableResponse write(RequestSpecification caller, String order, String text) {
        return post(caller, order, "messages", "{\"language\":\"en\",\"text\":\"" + text + "\"}");
    }

    @Test
    void bothSidesAndAMediatorWriteOnRecord() {
        String order = drafted("");
        String report = filed(order, "INSPECTION_REPORT", "report.pdf");
        String hash = post(as("b1", "BUYER"), order, "messages", """
                {"language":"zh-hant-tw","text":"灯笼是湿的。\\r\\n请看附件。","attachments":["%s"],
                 "translations":[{"language":"en","author":"MACHINE","text":"The lanterns are wet."},
                                 {"language":"de","author":"PARTY","text":"Die Laternen sind nass."}]}"""
                .formatted(report)).statusCode(201).body("written_by", equalTo("BUYER")).body("party", equalTo("b1"))
                .body("language", equalTo("zh-Hant-TW")).body("text", equalTo("灯笼是湿的。\n请看附件。"))
                .body("attachments", contains(report)).body("translations.author", contains("MACHINE", "PARTY"))
                .body("number", equalTo(2)).extract().path("sha256");
        write(as("s1", "SUPPLIER"), order, "We dry them.").statusCode(201).body("written_by", equalTo("SUPPLIER"));
        post(as("m1", "MEDIATOR"), order, "messages", """
                {"language":"en","text":"Both: keep the packaging.",
                 "translations":[{"language":"zh","author":"MEDIATOR","text":"双方请保留包装。"}]}""").statusCode(201)
                .body("written_by", equalTo("MEDIATOR")).body("party", equalTo("m1"));
        for (RequestSpecification reader : PaperClient.everybodyWhoMayRead()) {
            reader.get("/v1/orders/" + order + "/messages").then().statusCode(200)
                    .body("items.written_by", contains("MEDIATOR", "SUPPLIER", "BUYER"))
                    .body("items[2].sha256", equalTo(hash));
        }
        as("dispute-service", "SERVICE").get("/v1/orders/" + order + "/messages?written_by=BUYER").then()
                .body("items.written_by", contains("BUYER"));
        trail(order).body("intact", equalTo(true)).body("items[1].type", equalTo("order.message_written"))
                .body("items[1].data.sha256", equalTo(hash)).body("items.role",
                        contains("BUYER", "BUYER", "SUPPLIER", "MEDIATOR"));
    }

    @Test
    void whoeverIsNotConcernedNeitherReadsNorWrites() {
        String order = drafted("");
        write(as("b2", "BUYER"), order, "hello").statusCode(404);
        write(as("s2", "SUPPLIER"), order, "hello").statusCode(404);
        write(as("o1", "OPERATOR"), order, "hello").statusCode(403);
        write(as("dispute-service", "SERVICE"), order, "hello").statusCode(403);
        as("b2", "BUYER").get("/v1/orders/" + order + "/messages").then().statusCode(404);
        trail(order).body("items.size()", equalTo(0));
    }

    @Test
    void anOrderThatIsOverIsStillSpokenAbout() {
        String order = drafted("");
        post(as("b1", "BUYER"), order, "cancellations", "{}").statusCode(201);
        write(as("b1", "BUYER"), order, "We would still like a sample.").statusCode(201);
        write(as("s1", "SUPPLIER"), order, "Gladly.").statusCode(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            body                                                                             | status | pointer
            {"language":"","text":"a"}                                                       | 400    | /language
            {"language":"english","text":"a"}                                                | 201    |
            {"language":"en_US","text":"a"}                                                  | 400    | /language
            {"language":"und","text":"a"}                                                    | 400    | /language
            {"language":"x-mine","text":"a"}                                                 | 400    | /language
            {"language":"en'; DROP TABLE","text":"a"}                                        | 400    | /language
            {"language":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","text":"a"}                   | 400    | /language
            {"text":"a"}                                                                     | 400    | /language
            {"language":"en"}                                                                | 400    | /text
            {"language":"en","text":" \\n "}                                                 | 400    | /text
            {"language":"en","text":"a\\u0007b"}                                             | 400    | /text
            {"language":"en","text":"a\\u0000b"}                                             | 400    | /text
            {"language":"en","text":"a\\ud800b"}                                             | 400    | /text
            {"language":"en","text":"a\\u202eb"}                                             | 400    | /text
            {"language":"en","text":"a","mood":"grim"}                                       | 400    | /mood
            {"language":"en","text":"a","attachments":["doc_none"]}                          | 422    | /attachments/0
            {"language":"en","text":"a","translations":[{"language":"en","author":"PARTY","text":"b"}]} | 400 | /translations/0/language
            {"language":"en","text":"a","translations":[{"language":"fr","author":"PARTY","text":" "}]} | 400 | /translations/0/text
            {"language":"en","text":"a","translations":[{"language":"fr","author":"MEDIATOR","text":"b"}]} | 403 | /translations/0/author
            {"language":"en","text":"a","translations":[{"language":"fr","author":"GHOST","text":"b"}]} | 400 | /translations/0/author
            """)
    void badInputIsToldByPointer(String body, int status, String pointer) {
        String order = drafted("");
        ValidatableResponse answer = post(as("b1", "BUYER"), order, "messages", body).statusCode(status);
        if (status != 201) {
            answer.contentType("application/problem+json").body("errors[0].pointer", equalTo(pointer));
            trail(order).body("items.size()", equalTo(0));
        }
    }

    @Test
    void aTextHasAnEnd() {
        String order = drafted("");
        write(as("b1", "BUYER"), order, "字".repeat(10_000)).statusCode(201);
        write(as("b1", "BUYER"), order, "字".repeat(10_001)).statusCode(400).body("errors[0].pointer", equalTo("/text"));
        write(as("b1", "BUYER"), order, "a".repeat(20_001)).statusCode(400).body("errors[0].pointer", equalTo("/text"));
        write(as("b1", "BUYER"), order, "a".repeat(1_100_000)).statusCode(413).contentType("application/problem+json");
    }

    @Test
    void anAttachmentIsOfThisOrder() {
        String other = filed(drafted(""), "OTHER", "a.pdf");
        post(as("b1", "BUYER"), drafted(""), "messages",
                "{\"language\":\"en\",\"text\":\"a\",\"attachments\":[\"" + other + "\"]}").statusCode(422)
                .body("code", equalTo("document-unknown")).body("errors[0].pointer", equalTo("/attachments/0"));
    }

    @Test
    void theThreadIsReadInPagesAlsoWhileItGrows() {
        String order = drafted("");
        IntStream.rangeClosed(1, 5).forEach(i -> write(as("b1", "BUYER"), order, "m" + i).statusCode(201));
        var first = as("s1", "SUPPLIER").get("/v1/orders/" + order + "/messages?limit=2").then()
                .body("items.text", contains("m5", "m4")).extract();
        write(as("b1", "BUYER"), order, "m6").statusCode(201);
        var second = as("s1", "SUPPLIER").get("/v1/orders/" + order + "/messages?limit=2&cursor=" + first.path("next")).then()
                .body("items.text", contains("m3", "m2")).extract();
        as("s1", "SUPPLIER").get("/v1/orders/" + order + "/messages?limit=2&cursor=" + second.path("next")).then()
                .body("items.text", contains("m1")).body("next", equalTo(null));
    }

    @Test
    void whoeverWritesAtTheSameTimeIsOnRecordOneAfterTheOther() throws Exception {
        String order = drafted("");
        ExecutorService many = Executors.newFixedThreadPool(8);
        List<Future<Integer>> numbers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String party = i % 2 == 0 ? "b1" : "s1";
            numbers.add(many.submit(() -> write(as(party, party.equals("b1") ? "BUYER" : "SUPPLIER"), order, "at once")
                    .statusCode(201).extract().<Integer> path("number")));
        }
        List<Integer> given = new ArrayList<>();
        for (Future<Integer> number : numbers) {
            given.add(number.get());
        }
        many.shutdown();
        assertThat(given).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
        trail(order).body("intact", equalTo(true)).body("items.type", everyItem(equalTo("order.message_written")));
    }

    @Test
    void notEvenTheDatabaseChangesAMessage() {
        String id = write(as("b1", "BUYER"), drafted(""), "a").statusCode(201).extract().path("id");
        for (String statement : new String[] { "UPDATE order_message SET words = 'b' WHERE id = '" + id + "'",
                "DELETE FROM order_message WHERE id = '" + id + "'", "TRUNCATE order_message" }) {
            assertThatThrownBy(() -> pool.query(statement).execute().await().atMost(Duration.ofSeconds(10)))
                    .hasMessageContaining("append-only");
        }
    }
}
