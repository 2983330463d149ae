package tradeassurance.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.order.OrderClient.as;
import static tradeassurance.order.OrderClient.draft;
import static tradeassurance.order.OrderClient.drafted;
import static tradeassurance.order.OrderClient.post;
import static tradeassurance.order.OrderClient.submitted;
import static tradeassurance.order.PaperClient.filed;
import static tradeassurance.order.PaperClient.trail;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class SampleCheckResourceTest {

    private static final String WAIVED = "{\"result\":\"WAIVED\"}";

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    private static ValidatableResponse check(String order, String body) {
        return post(as("b1", "BUYER"), order, "sample-checks", body);
    }

    private static ValidatableResponse read(String order) {
        return as("dispute-service", "SERVICE").get("/v1/orders/" + order + "/sample-checks").then().statusCode(200);
    }

    @Test
    void aSampleIsCheckedBeforeTheBulkIsOrdered() {
        String sample = drafted("");
        String bulk = drafted("");
        String report = filed(bulk, "INSPECTION_REPORT", "lab.pdf");
        read(bulk).body("items", empty()).body("checked_in_time", equalTo(false)).body("waived", equalTo(false));
        check(bulk, """
                {"result":"FAILED","sample_order_id":"%s","note":"too light",
                 "characteristics":[{"characteristic":"weight","measured":"160","unit":"g/m2","passed":false},
                                    {"characteristic":"colour","measured":"as agreed","passed":true}]}""".formatted(sample))
                .statusCode(201).body("sample_order_id", equalTo(sample)).body("before_submission", equalTo(true));
        check(bulk, """
                {"result":"PASSED","sample_order_id":"%s","document_ids":["%s"],
                 "characteristics":[{"characteristic":"weight","measured":"181","unit":"g/m2","passed":true}]}"""
                .formatted(sample, report)).statusCode(201).body("document_ids", contains(report));
        read(bulk).body("items.result", contains("PASSED", "FAILED")).body("checked_in_time", equalTo(true))
                .body("items[1].characteristics[0].measured", equalTo("160")).body("waived_by", empty());
        trail(bulk).body("intact", equalTo(true)).body("items.type",
                contains("order.document_filed", "order.sample_checked", "order.sample_checked"));
    }

    @Test
    void aCheckThatCameAfterTheSubmissionIsOnRecordAndTooLate() {
        String order = submitted("");
        check(order, "{\"result\":\"PASSED\"}").statusCode(201).body("before_submission", equalTo(false));
        read(order).body("items.result", contains("PASSED")).body("checked_in_time", equalTo(false));
    }

    @Test
    void bothSidesHaveToWaive() {
        String order = drafted("");
        check(order, WAIVED).statusCode(201);
        read(order).body("waived_by", contains("BUYER")).body("waived", equalTo(false));
        check(order, WAIVED).statusCode(409).body("code", equalTo("sample-already-waived"));
        post(as("s1", "SUPPLIER"), order, "sample-checks", WAIVED).statusCode(201).body("recorded_by", equalTo("SUPPLIER"));
        read(order).body("waived_by", containsInAnyOrder("BUYER", "SUPPLIER")).body("waived", equalTo(true))
                .body("checked_in_time", equalTo(false));
        trail(order).body("items.data.by_both", contains(false, true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            body                                                                                               | status | code
            {"result":"PASSED","characteristics":[{"characteristic":"a","measured":"b","passed":false}]}       | 422 | sample-result-contradictory
            {"result":"FAILED","characteristics":[{"characteristic":"a","measured":"b","passed":true}]}        | 422 | sample-result-contradictory
            {"result":"PASSED","document_ids":["doc_none"]}                                                    | 422 | document-unknown
            {"result":"PASSED","sample_order_id":"ord_none"}                                                   | 404 | not-found
            {"result":"WAIVED","characteristics":[{"characteristic":"a","measured":"b","passed":true}]}        | 400 | malformed-request
            {"result":"WAIVED","document_ids":["doc_none"]}                                                    | 400 | malformed-request
            {"result":"SUPERB"}                                                                                | 400 | malformed-request
            {"result":"PASSED","characteristics":[{"characteristic":"a","measured":"b"}]}                      | 400 | malformed-request
            {"result":"PASSED","note":""}                                                                      | 400 | malformed-request
            {}                                                                                                 | 400 | malformed-request
            """)
    void whatMakesNoSenseIsRefused(String body, int status, String code) {
        String order = drafted("");
        check(order, body).statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
        trail(order).body("items", empty());
    }

    @Test
    void aSampleComesByAnotherOrderOfTheSameTwo() {
        String order = drafted("");
        check(order, "{\"result\":\"PASSED\",\"sample_order_id\":\"" + order + "\"}").statusCode(422)
                .body("code", equalTo("sample-order-not-fitting"));
        String elsewhere = as("b1", "BUYER").body(draft(40, "").replace("\"s1\"", "\"s2\"")).post("/v1/orders").then()
                .statusCode(201).extract().path("id");
        check(order, "{\"result\":\"PASSED\",\"sample_order_id\":\"" + elsewhere + "\"}").statusCode(422)
                .body("errors[0].pointer", equalTo("/sample_order_id"));
    }

    @Test
    void theSupplierDoesNotCheckAndStrangersDoNothing() {
        String order = drafted("");
        post(as("s1", "SUPPLIER"), order, "sample-checks", "{\"result\":\"PASSED\"}").statusCode(403);
        post(as("b2", "BUYER"), order, "sample-checks", WAIVED).statusCode(404);
        post(as("m1", "MEDIATOR"), order, "sample-checks", WAIVED).statusCode(403);
        as("s2", "SUPPLIER").get("/v1/orders/" + order + "/sample-checks").then().statusCode(404);
    }
}
