package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.order.OrderClient.*;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class ShipmentResourceTest {

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    private static String batch(String quantity) {
        return "{\"carrier\":\"Maersk\",\"lines\":[{\"line\":1,\"quantity\":" + quantity + "}]}";
    }

    @Test
    void goodsLeaveInBatchesAndAreFollowed() {
        String id = paid();
        post(supplier(), id, "shipments", batch("2000.5")).statusCode(422).body("code", equalTo("batch-over-remaining"))
                .body("errors[0].pointer", equalTo("/lines/0/quantity"));
        String first = post(supplier(), id, "shipments", batch("500")).statusCode(201)
                .body("status", equalTo("PARTIALLY_SHIPPED")).body("fulfilment_status", equalTo("PARTIALLY_SHIPPED"))
                .body("shipped_at", nullValue()).extract().path("shipments[0].id");
        String path = "/v1/orders/" + id + "/shipments/" + first;
        supplier().body("{\"tracking_number\":\"MSKU9\"}").patch(path).then().statusCode(428);
        supplier().header("If-Match", etag(id)).body("{\"tracking_number\":\"MSKU9\",\"document_ids\":[\"doc_1\"]}").patch(path)
                .then().statusCode(200).body("shipments[0].tracking_number", equalTo("MSKU9"))
                .body("shipments[0].carrier", equalTo("Maersk")).body("shipments[0].status", equalTo("IN_TRANSIT"));
        supplier().header("If-Match", etag(id)).body("{}").patch(path + "0").then().statusCode(404);
        post(buyer(), id, "shipments/" + first + "/deliveries", "{}").statusCode(201)
                .body("shipments[0].status", equalTo("DELIVERED"));
        post(supplier(), id, "shipments/" + first + "/deliveries", "{}").statusCode(403);
        post(as("carrier-1", "PROVIDER"), id, "shipments/" + first + "/deliveries", "{}").statusCode(201);
        post(buyer(), id, "delivery-confirmations", "{}").statusCode(409);
        post(buyer(), id, "delivery-confirmations", "{\"shipments\":[\"" + first + "\"]}").statusCode(201)
                .body("shipments[0].status", equalTo("ACCEPTED")).body("status", equalTo("PARTIALLY_SHIPPED"));
        post(supplier(), id, "shipments", "{}").statusCode(201).body("status", equalTo("AWAITING_DELIVERY_CONFIRMATION"))
                .body("shipments[1].lines[0].quantity", equalTo(1500));
        get(id + "/shipments").body("items.id.size()", equalTo(2)).body("items[0].id", equalTo(first));
        post(buyer(), id, "delivery-confirmations", "{}").statusCode(201).body("status", equalTo("COMPLETED"));
    }

    @Test
    void eachSideExtendsTheAcceptanceOnce() {
        String id = shipped();
        Instant due = Instant.parse(read(id).extract().path("acceptance_due_at"));
        post(buyer(), id, "acceptance-extensions", "{}").statusCode(201)
                .body("acceptance_due_at", equalTo(due.plus(Duration.ofDays(15)).toString()));
        post(buyer(), id, "acceptance-extensions", "{}").statusCode(409).body("code", equalTo("extension-used"));
        post(supplier(), id, "acceptance-extensions", "{}").statusCode(201)
                .body("acceptance_due_at", equalTo(due.plus(Duration.ofDays(30)).toString()));
        post(supplier(), id, "acceptance-extensions", "{}").statusCode(409).body("code", equalTo("extension-used"));
        get(id + "/acceptance-extensions").body("items.extended_by", contains("BUYER", "SUPPLIER"));
        advance(Duration.ofDays(60).minusSeconds(60));
        read(id).body("status", equalTo("AWAITING_DELIVERY_CONFIRMATION"));
        advance(Duration.ofSeconds(61));
        post(buyer(), id, "acceptance-extensions", "{}").statusCode(409).body("current_status", equalTo("COMPLETED"));
        read(id).body("delivery_confirmed_at", equalTo(due.plus(Duration.ofDays(30)).toString()));
    }

    @Test
    void aContentBuyerEndsItsCoverageEarly() {
        String id = shipped();
        FakePeers.answer("POST /v1/escrow-accounts/" + id + "/releases", 201, "{}");
        post(buyer(), id, "coverage-waivers", "{}").statusCode(409);
        post(buyer(), id, "delivery-confirmations", "{}").statusCode(201);
        post(supplier(), id, "coverage-waivers", "{}").statusCode(403);
        post(buyer(), id, "coverage-waivers", "{}").statusCode(201).body("status", equalTo("CLOSED"))
                .body("coverage_status", equalTo("ENDED"));
        eventually(() -> assertThat(FakePeers.asked("POST /v1/escrow-accounts/" + id + "/releases")).singleElement()
                .satisfies(asked -> assertThat(asked.body().get("reason").asText()).isEqualTo("COVERAGE_WAIVED")));
    }

    @Test
    void aDisputeAboutOneShipmentHoldsOnlyThat() {
        String id = paid();
        String first = post(supplier(), id, "shipments", batch("500")).statusCode(201).extract().path("shipments[0].id");
        post(OrderClient.disputes(), id, "dispute-holds", """
                {"dispute_id":"dsp_1","shipments":["%s"],"amount":{"amount":"2500.00","currency":"USD"}}""".formatted(first))
                .statusCode(201);
        post(supplier(), id, "shipments", "{}").statusCode(201).body("shipments.disputed", contains(true, false))
                .body("disputed_amount.amount", equalTo("2500.00"));
        advance(Duration.ofDays(30));
        read(id).body("status", equalTo("AWAITING_DELIVERY_CONFIRMATION"))
                .body("shipments.status", contains("SHIPPED", "ACCEPTED")).body("deadlines[0].paused", equalTo(true));
        release(id, "dsp_1", "WITHDRAWN", null, false).statusCode(201);
        post(buyer(), id, "delivery-confirmations", "{}").statusCode(201).body("status", equalTo("COMPLETED"));
    }
}
