package tradeassurance.order;

import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.order.OrderClient.as;
import static tradeassurance.order.OrderClient.drafted;
import static tradeassurance.order.OrderClient.hold;
import static tradeassurance.order.OrderClient.post;
import static tradeassurance.order.OrderClient.release;
import static tradeassurance.order.OrderClient.shipped;
import static tradeassurance.order.PaperClient.filed;
import static tradeassurance.order.PaperClient.trail;
import static tradeassurance.order.RedactionResourceTest.WORDS;
import static tradeassurance.order.RedactionResourceTest.redact;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Who may not redact, and what may not be redacted now: everything stays as it was. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class RedactionRefusedTest {

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    @Test
    void whatIsWeighedInADisputeStaysUntilItIsOver() {
        String order = shipped();
        post(as("b1", "BUYER"), order, "messages", WORDS).statusCode(201);
        String document = "/v1/orders/" + order + "/documents/" + filed(order, "OTHER", "a.pdf");
        String message = "/v1/orders/" + order + "/messages/1";
        String inquiry = as("b1", "BUYER").body("""
                {"supplier_id":"s1","kind":"GENERAL","subject":"lanterns","language":"en","text":"a"}""")
                .post("/v1/inquiries").then().statusCode(201).extract().path("id");
        as("s1", "SUPPLIER").body("{\"language\":\"en\",\"text\":\"b\",\"order_id\":\"" + order + "\"}")
                .post("/v1/inquiries/" + inquiry + "/messages").then().statusCode(201);
        hold(order, "dsp_1").statusCode(201);
        for (String path : new String[] { message, document, "/v1/inquiries/" + inquiry + "/messages/1" }) {
            redact(path).statusCode(409).body("code", equalTo("redaction-while-disputed"))
                    .body("dispute_id", equalTo("dsp_1"));
        }
        trail(order).body("items.size()", equalTo(2));
        release(order, "dsp_1", "CLAIM_REJECTED", null, false).statusCode(201);
        for (String path : new String[] { message, document, "/v1/inquiries/" + inquiry + "/messages/1" }) {
            redact(path).statusCode(201);
        }
    }

    @ParameterizedTest(name = "{0} {1}, {2} -> {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            party | roles          | body                                | status | pointer
            b1    | BUYER          | {"reason":"a law"}                  | 403    |
            s1    | SUPPLIER       | {"reason":"a law"}                  | 403    |
            m1    | MEDIATOR       | {"reason":"a law"}                  | 403    |
            b1    | BUYER,OPERATOR | {"reason":"a law"}                  | 403    |
            o1    | OPERATOR       | {}                                  | 400    | /reason
            o1    | OPERATOR       | {"reason":" "}                      | 400    | /reason
            o1    | OPERATOR       | {"reason":"a\\nb"}                  | 400    | /reason
            o1    | OPERATOR       | {"reason":"a law","words":"Caretaker"}  | 400    | /words
            """)
    void onlyTheOperatorRedactsAndSaysWhy(String party, String roles, String body, int status, String pointer) {
        String order = drafted("");
        post(as("b1", "BUYER"), order, "messages", WORDS).statusCode(201);
        String document = filed(order, "OTHER", "a.pdf");
        for (String path : new String[] { "/messages/1", "/documents/" + document }) {
            ValidatableResponse answer = as(party, roles.split(",")).body(body)
                    .post("/v1/orders/" + order + path + "/redactions").then().statusCode(status);
            if (pointer != null) {
                answer.body("errors[0].pointer", equalTo(pointer));
            }
        }
        redact("/v1/orders/" + order + "/messages/2").statusCode(404);
        redact("/v1/orders/" + order + "/documents/doc_none").statusCode(404);
        redact("/v1/orders/ord_none/messages/1").statusCode(404);
        trail(order).body("items.size()", equalTo(2));
    }
}
