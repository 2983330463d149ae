package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.order.OrderClient.as;
import static tradeassurance.order.OrderClient.asWithKey;
import static tradeassurance.order.OrderClient.buyer;
import static tradeassurance.order.OrderClient.draft;
import static tradeassurance.order.OrderClient.drafted;
import static tradeassurance.order.OrderClient.post;
import static tradeassurance.order.OrderClient.read;
import static tradeassurance.order.OrderClient.supplier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class OrderResourceTest {

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    @Test
    void anOrderLivesFromDraftToCoverageEnd() {
        String id = drafted("");
        post(buyer(), id, "submissions", "{}").statusCode(201).body("status", equalTo("AWAITING_SUPPLIER_CONFIRMATION"))
                .body("coverage_quote.within_limit.amount", equalTo("6000.00")).body("warnings", empty())
                .body("deadlines[0].awaiting", equalTo("SUPPLIER")).header("ETag", "\"v2\"");
        post(supplier(), id, "confirmations", "{}").statusCode(201).body("status", equalTo("AWAITING_PAYMENT"))
                .body("amount_due.amount", equalTo("10000.00"))
                .body("allowed_actions", contains("CANCEL", "REQUEST_MODIFICATION"));
        OrderClient.lock(id, "pay_1", "INITIAL", "10000.00").statusCode(201).body("order_id", equalTo(id))
                .body("buyer_id", equalTo("b1")).body("supplier_id", equalTo("s1")).body("total.amount", equalTo("10000.00"));
        read(id).body("status", equalTo("PAYMENT_PROCESSING")).body("payment_status", equalTo("PROCESSING"));
        OrderClient.result(id, "pay_1", "INITIAL", "SETTLED", "10000.00").statusCode(201);
        read(id).body("status", equalTo("AWAITING_SHIPMENT")).body("payment_status", equalTo("PAID"))
                .body("coverage_status", equalTo("ACTIVE")).body("late", nullValue());
        post(supplier(), id, "shipments", "{\"carrier\":\"Maersk\"}").statusCode(201)
                .body("fulfilment_status", equalTo("SHIPPED")).body("late", equalTo(false));
        post(buyer(), id, "delivery-confirmations", "{}").statusCode(201).body("status", equalTo("COMPLETED"))
                .body("confirmed_by", equalTo("BUYER")).body("allowed_actions", contains("WAIVE_COVERAGE"));
        FakePeers.answer("POST /v1/escrow-accounts/" + id + "/releases", 201, "{}");
        OrderClient.advance(Duration.ofDays(30));
        read(id).body("status", equalTo("CLOSED")).body("coverage_status", equalTo("ENDED"));
        eventually(() -> assertThat(FakePeers.asked("POST /v1/escrow-accounts/" + id + "/releases")).singleElement()
                .satisfies(asked -> assertThat(asked.body().get("reason").asText()).isEqualTo("COVERAGE_ENDED")));
        assertThat(FakePeers.asked(OrderClient.TRADING)).filteredOn(asked -> asked.body().get("order_id").asText().equals(id))
                .satisfiesExactly(asked -> assertThat(asked.body().get("type").asText()).isEqualTo("ORDER_PLACED"), asked -> {
                    assertThat(asked.key()).startsWith("call_");
                    assertThat(asked.body().get("type").asText()).isEqualTo("ORDER_COMPLETED");
                    assertThat(asked.body().get("amount").get("amount").asText()).isEqualTo("10000.00");
                });
        List<String> told = buyer().get("/v1/orders/" + id + "/timeline").then().statusCode(200).body("intact", equalTo(true))
                .extract().path("items.type");
        assertThat(told).containsExactly("order.drafted", "order.submitted", "order.confirmed", "order.payment_started",
                "order.payment_settled", "order.deposit_paid", "order.paid", "order.shipped", "order.delivery_confirmed",
                "order.closed");
    }

    @Test
    void aSuppliersDraftIsItsConfirmation() {
        String id = supplier().body(draft(40, ",\"buyer_id\":\"b1\"")).post("/v1/orders").then().statusCode(201)
                .body("drafted_by", equalTo("SUPPLIER")).extract().path("id");
        post(buyer(), id, "submissions", "{}").statusCode(403).body("code", equalTo("forbidden"));
        post(supplier(), id, "submissions", "{}").statusCode(201).body("status", equalTo("AWAITING_PAYMENT"));
    }

    @Test
    void whoMayDoBothDraftsAsTheBuyerUnlessItNamesItself() {
        as("s1", "BUYER", "SUPPLIER").body(draft(40, ",\"buyer_id\":\"b1\"")).post("/v1/orders").then().statusCode(201)
                .body("drafted_by", equalTo("SUPPLIER")).body("buyer_id", equalTo("b1"));
        as("b9", "BUYER", "SUPPLIER").body(draft(40, "")).post("/v1/orders").then().statusCode(201)
                .body("drafted_by", equalTo("BUYER")).body("buyer_id", equalTo("b9"));
        supplier().body(draft(40, "")).post("/v1/orders").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/buyer_id"));
        as("s2", "SUPPLIER").body(draft(40, ",\"buyer_id\":\"b1\"")).post("/v1/orders").then().statusCode(403);
        buyer().body(draft(40, ",\"buyer_id\":\"b2\"")).post("/v1/orders").then().statusCode(403);
        as("s1", "SUPPLIER").body(draft(40, ",\"buyer_id\":\"s1\"")).post("/v1/orders").then().statusCode(422)
                .body("code", equalTo("parties-not-distinct"));
    }

    @Test
    void aRepeatTakesNoSecondEffect() {
        String key = UUID.randomUUID().toString();
        String body = draft(40, "");
        String id = asWithKey(key, "b1", "BUYER").body(body).post("/v1/orders").then().statusCode(201).extract().path("id");
        asWithKey(key, "b1", "BUYER").body(body).post("/v1/orders").then().statusCode(201).body("id", equalTo(id))
                .header("Idempotent-Replayed", "true");
        post(asWithKey(key, "b1", "BUYER"), id, "submissions", "{}").statusCode(201);
        FakePeers.reset();
        post(asWithKey(key, "b1", "BUYER"), id, "submissions", "{}").statusCode(201)
                .body("status", equalTo("AWAITING_SUPPLIER_CONFIRMATION")).header("Idempotent-Replayed", "true");
        post(buyer(), id, "submissions", "{}").statusCode(409).body("code", equalTo("illegal-state"))
                .body("current_status", equalTo("AWAITING_SUPPLIER_CONFIRMATION"));
    }

    @Test
    void theLimitHasToTakeTheSupplier() {
        String id = drafted("");
        FakePeers.answer("GET /v1/suppliers/s1", 200, "{\"enrolment\":\"SUSPENDED\"}");
        post(buyer(), id, "submissions", "{}").statusCode(422).body("code", equalTo("supplier-not-eligible"));
        FakePeers.answer("GET /v1/suppliers/s1", 404, "{\"code\":\"not-found\"}");
        post(buyer(), id, "submissions", "{}").statusCode(422).body("code", equalTo("supplier-not-eligible"));
        FakePeers.answer("GET /v1/suppliers/s1", 200, "{\"enrolment\":\"ENROLLED\"}");
        FakePeers.answer(OrderClient.QUOTE, 422, "{\"code\":\"currency-not-supported\"}");
        post(buyer(), id, "submissions", "{}").statusCode(422).body("code", equalTo("currency-not-supported"));
        FakePeers.answer("GET /v1/suppliers/s1", 500, "{}");
        post(buyer(), id, "submissions", "{}").statusCode(503).body("code", equalTo("peer-unavailable"));
        read(id).body("status", equalTo("DRAFT"));
    }

    @Test
    void anothersOrderIsNoOrder() {
        String id = drafted("");
        as("b2", "BUYER").get("/v1/orders/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        post(as("b2", "BUYER"), id, "submissions", "{}").statusCode(404);
        post(as("s2", "SUPPLIER"), id, "confirmations", "{}").statusCode(404);
        post(buyer(), "ord_none", "cancellations", "{}").statusCode(404);
        post(buyer(), id, "confirmations", "{}").statusCode(403);
        post(buyer(), id, "payment-locks", "{}").statusCode(403);
        as("m1", "MEDIATOR").get("/v1/orders/" + id).then().statusCode(200).body("allowed_actions", empty());
    }

    @Test
    void whatHasNotChangedIsNotShownAgain() {
        String id = drafted("");
        buyer().header("If-None-Match", "\"v1\"").get("/v1/orders/" + id).then().statusCode(304);
        post(buyer(), id, "cancellations", "{\"reason\":\"second thoughts\"}").statusCode(201)
                .body("status", equalTo("CANCELLED"));
        buyer().header("If-None-Match", "\"v1\"").get("/v1/orders/" + id).then().statusCode(200).header("ETag", "\"v2\"");
    }

    @Test
    void aDraftThatMakesNoSenseIsRefused() {
        buyer().body(draft(40, ",\"colour\":1")).post("/v1/orders").then().statusCode(400);
        buyer().body(draft(40, "").replace("2000", "0")).post("/v1/orders").then().statusCode(400)
                .body("errors.pointer", hasItem("/lines/0/quantity"));
        buyer().body(draft(40, "").replace("\"5.00\"", "\"0.00\"")).post("/v1/orders").then().statusCode(422)
                .body("code", equalTo("total-not-possible"));
        buyer().body(
                draft(40, ",\"instalments\":[{\"name\":\"INITIAL\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}]"))
                .post("/v1/orders").then().statusCode(422).body("code", equalTo("instalments-not-the-total"));
        String past = buyer().body(draft(-2, "")).post("/v1/orders").then().statusCode(201).extract().path("id");
        post(buyer(), past, "submissions", "{}").statusCode(422).body("code", equalTo("ship-by-not-possible"));
        String late = buyer().body(draft(40, "").replaceAll("\"ship_by\":\"[^\"]*\"", "\"ship_by\":\"+99999-01-01\""))
                .post("/v1/orders").then().statusCode(422).extract().path("code");
        assertThat(late).isEqualTo("ship-by-not-possible");
    }

    @Test
    void everybodyListsItsOwn() {
        String party = "b" + UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(0, as(party, "BUYER").body(draft(40, "")).post("/v1/orders").then().statusCode(201).extract().path("id"));
        }
        String next = as(party, "BUYER").get("/v1/orders?limit=2").then().statusCode(200)
                .body("items.id", equalTo(ids.subList(0, 2))).extract().path("next");
        as(party, "BUYER").get("/v1/orders?limit=2&cursor=" + next).then().body("items.id", contains(ids.get(2)))
                .body("next", nullValue());
        post(as(party, "BUYER"), ids.get(0), "cancellations", "{}").statusCode(201);
        as(party, "BUYER").get("/v1/orders?status=DRAFT,SUBMITTED").then().statusCode(400);
        as(party, "BUYER").get("/v1/orders?status=DRAFT").then()
                .body("items.id", containsInAnyOrder(ids.get(1), ids.get(2)));
        as("s1", "BUYER", "SUPPLIER").get("/v1/orders").then().body("items.id", hasItem(ids.get(2)));
        as("s" + UUID.randomUUID(), "SUPPLIER").get("/v1/orders").then().body("items", empty());
    }
}
