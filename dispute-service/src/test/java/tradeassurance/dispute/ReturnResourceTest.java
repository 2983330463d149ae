package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.dispute.Http.as;
import static tradeassurance.dispute.Http.awaits;
import static tradeassurance.dispute.Http.buyer;
import static tradeassurance.dispute.Http.mediator;
import static tradeassurance.dispute.Http.order;
import static tradeassurance.dispute.Http.passes;
import static tradeassurance.dispute.Http.supplier;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Goods on their way back, as the parties and the mediator deal with them. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class ReturnResourceTest {

    @Test
    void theGoodsGoBackBeforeTheMoneyDoes() {
        String id = toReturn(order());
        supplier().post("/v1/disputes/" + id + "/returns/1/receipts").then().statusCode(409)
                .body("code", equalTo("return-not-there"));
        buyer().body("{\"carrier\":\"Ocean Line\",\"tracking_number\":\"OL-1\"}")
                .post("/v1/disputes/" + id + "/returns/2/shipments").then().statusCode(404);
        buyer().body("{\"carrier\":\"Ocean Line\",\"tracking_number\":\"OL-1\"}")
                .post("/v1/disputes/" + id + "/returns/1/shipments").then().statusCode(201)
                .body("goods_return.carrier", equalTo("Ocean Line"));
        buyer().post("/v1/disputes/" + id + "/returns/1/arrivals").then().statusCode(201);
        supplier().body("{\"note\":\"stones\"}").post("/v1/disputes/" + id + "/returns/1/objections").then().statusCode(201);
        mediator().get("/v1/mediation-queue?limit=100").then().body("items.id", hasItem(id));
        mediator().post("/v1/disputes/" + id + "/assignments").then().statusCode(201);
        mediator().body("{\"returned\":true,\"text\":\"weighed at the port\"}")
                .post("/v1/disputes/" + id + "/returns/1/findings").then().statusCode(201)
                .body("status", equalTo("REFUND_PENDING")).body("refund.status", equalTo("PROCESSING"));
        buyer().get("/v1/disputes/" + id + "/returns").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void goodsThatAreNotSentEndTheClaim() {
        String order = order();
        String id = toReturn(order);
        passes(id, "deadlines.find { it.kind == 'RETURN_END' }.due_at");
        awaits(id, "CLOSED");
        Http.show(id).body("outcome", equalTo("RETURN_NOT_DONE"));
        eventually(() -> assertThat(FakePeers.asked("POST /v1/orders/" + order + "/dispute-releases")).hasSize(1)
                .allSatisfy(asked -> assertThat(asked.body().get("full_refund").asBoolean()).isFalse()));
    }

    private static String toReturn(String order) {
        FakePeers.answer("GET /v1/orders/" + order, 200, """
                {"id":"%s","buyer_id":"b1","supplier_id":"s1","status":"AWAITING_DELIVERY_CONFIRMATION","dispute_status":"NONE",
                 "coverage_status":"ACTIVE","ship_due_at":"2024-01-01T00:00:00Z","shipped_at":"2024-01-02T00:00:00Z"}
                """.formatted(order));
        String id = Http.dispute(order);
        supplier().body("{\"kind\":\"RETURN_AND_REFUND\",\"text\":\"send it back\"}").post("/v1/disputes/" + id + "/proposals")
                .then().statusCode(201);
        buyer().post("/v1/disputes/" + id + "/proposals/2/acceptances").then().statusCode(201)
                .body("status", equalTo("AWAITING_RETURN"));
        return id;
    }
}
