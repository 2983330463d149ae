package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.order.OrderClient.as;
import static tradeassurance.order.OrderClient.draft;
import static tradeassurance.order.OrderClient.drafted;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class InquiryResourceTest {

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    private static String asking(String kind) {
        return "{\"supplier_id\":\"s1\",\"kind\":\"" + kind + "\",\"subject\":\"LED lanterns\",\"language\":\"en\","
                + "\"text\":\"Good day. May I ask?\"}";
    }

    private static String opened(String kind) {
        return as("b1", "BUYER").body(asking(kind)).post("/v1/inquiries").then().statusCode(201).extract().path("id");
    }

    private static ValidatableResponse write(RequestSpecification caller, String id, String more) {
        return caller.body("{\"language\":\"en\",\"text\":\"Well.\"" + more + "}").post("/v1/inquiries/" + id + "/messages")
                .then();
    }

    private static ValidatableResponse read(String id) {
        return as("b1", "BUYER").get("/v1/inquiries/" + id).then().statusCode(200);
    }

    @Test
    void whetherAssuranceIsOfferedIsAskedAndAnsweredOnRecord() {
        String id = opened("ASSURANCE_OFFERED");
        read(id).body("status", equalTo("AWAITING_SUPPLIER")).body("assurance_offered", nullValue())
                .body("messages", equalTo(1)).body("allowed_actions", contains("WRITE", "CLOSE"));
        write(as("s1", "SUPPLIER"), id, ",\"assurance_offered\":true").statusCode(201).body("written_by", equalTo("SUPPLIER"))
                .body("number", equalTo(2));
        read(id).body("status", equalTo("AWAITING_BUYER")).body("assurance_offered", equalTo(true));
        write(as("b1", "BUYER"), id, ",\"assurance_offered\":false").statusCode(403)
                .body("errors[0].pointer", equalTo("/assurance_offered"));
        write(as("s1", "SUPPLIER"), opened("GENERAL"), ",\"assurance_offered\":true").statusCode(422)
                .body("code", equalTo("assurance-not-asked"));
        as("m1", "MEDIATOR").get("/v1/inquiries/" + id + "/messages").then().statusCode(200)
                .body("items.written_by", contains("SUPPLIER", "BUYER"));
        write(as("b1", "BUYER"), id, "").statusCode(201);
        read(id).body("status", equalTo("AWAITING_SUPPLIER")).body("assurance_offered", equalTo(true));
    }

    @Test
    void anInquiryLeadsToAnOrderOfTheSameTwo() {
        String id = opened("DRAFT_REQUEST");
        String order = as("s1", "SUPPLIER").body(draft(40, ",\"buyer_id\":\"b1\"")).post("/v1/orders").then().statusCode(201)
                .extract().path("id");
        write(as("s1", "SUPPLIER"), id, ",\"order_id\":\"ord_none\"").statusCode(404);
        String elsewhere = as("b1", "BUYER").body(draft(40, "").replace("\"s1\"", "\"s2\"")).post("/v1/orders").then()
                .statusCode(201).extract().path("id");
        write(as("b1", "BUYER"), id, ",\"order_id\":\"" + elsewhere + "\"").statusCode(422)
                .body("code", equalTo("order-not-fitting"));
        write(as("s1", "SUPPLIER"), id, ",\"order_id\":\"" + order + "\"").statusCode(201);
        write(as("b1", "BUYER"), id, ",\"order_id\":\"" + order + "\"").statusCode(201);
        write(as("b1", "BUYER"), id, ",\"order_id\":\"" + drafted("") + "\"").statusCode(409)
                .body("code", equalTo("order-already-linked")).body("order_id", equalTo(order));
        read(id).body("order_id", equalTo(order)).body("messages", equalTo(3));
    }

    @Test
    void theBuyerClosesAndThenNobodyWrites() {
        String id = opened("SAMPLE_REQUEST");
        as("s1", "SUPPLIER").body("{}").post("/v1/inquiries/" + id + "/closings").then().statusCode(403);
        as("b1", "BUYER").body("{}").post("/v1/inquiries/" + id + "/closings").then().statusCode(201)
                .body("status", equalTo("CLOSED")).body("allowed_actions", empty());
        write(as("s1", "SUPPLIER"), id, "").statusCode(409).body("code", equalTo("illegal-state"));
        as("b1", "BUYER").header("If-None-Match", "\"v3\"").get("/v1/inquiries/" + id).then().statusCode(304);
    }

    @Test
    void everybodyListsItsOwnInPages() {
        String buyer = "b-" + UUID.randomUUID();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(0, as(buyer, "BUYER").body(asking(i == 0 ? "SAMPLE_REQUEST" : "GENERAL")).post("/v1/inquiries").then()
                    .statusCode(201).extract().path("id"));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = as(buyer, "BUYER").get("/v1/inquiries?limit=2" + cursor).then().statusCode(200).extract();
            read.addAll(page.<List<String>> path("items.id"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        assertThat(read).isEqualTo(all);
        as(buyer, "BUYER").get("/v1/inquiries?kind=SAMPLE_REQUEST").then().body("items.id", contains(all.get(4)));
        as(buyer, "BUYER").get("/v1/inquiries?status=CLOSED").then().body("items", empty());
        as("s1", "SUPPLIER").get("/v1/inquiries?limit=100").then().body("items.id", hasItem(all.get(0)));
        as("b2", "BUYER").get("/v1/inquiries?limit=100").then().body("items.id", not(hasItem(all.get(0))));
        as("s2", "SUPPLIER").get("/v1/inquiries?limit=100").then().body("items.id", not(hasItem(all.get(0))));
        as("o1", "OPERATOR").get("/v1/inquiries?limit=100").then().body("items.id", hasItem(all.get(0)));
    }

    @Test
    void anothersInquiryIsNoInquiry() {
        String id = opened("GENERAL");
        for (String path : new String[] { "", "/messages" }) {
            as("b2", "BUYER").get("/v1/inquiries/" + id + path).then().statusCode(404);
            as("s2", "SUPPLIER").get("/v1/inquiries/" + id + path).then().statusCode(404);
        }
        write(as("s2", "SUPPLIER"), id, "").statusCode(404);
        write(as("m1", "MEDIATOR"), id, "").statusCode(403);
        as("s1", "SUPPLIER").body(asking("GENERAL")).post("/v1/inquiries").then().statusCode(403);
        as("s1", "BUYER").body(asking("GENERAL")).post("/v1/inquiries").then().statusCode(422)
                .body("code", equalTo("parties-not-distinct"));
    }

    @ParameterizedTest(name = "{0} in place of {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            sent                | in place of            | pointer
            "GOSSIP"            | "GENERAL"              | /kind
            ""                  | "s1"                   | /supplier_id
            "a\\nb"             | "LED lanterns"         | /subject
            "a\\u0000b"         | "LED lanterns"         | /subject
            "nowhere at all"    | "en"                   | /language
            "a\\u001b[2Jb"      | "Good day. May I ask?" | /text
            null                | "Good day. May I ask?" | /text
            """)
    void badInputIsToldByPointer(String sent, String inPlaceOf, String pointer) {
        as("b1", "BUYER").body(asking("GENERAL").replace(inPlaceOf, sent)).post("/v1/inquiries").then().statusCode(400)
                .contentType("application/problem+json").body("errors[0].pointer", equalTo(pointer));
    }
}
