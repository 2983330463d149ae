package tradeassurance.dispute;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static tradeassurance.dispute.Http.as;
import static tradeassurance.dispute.Http.buyer;
import static tradeassurance.dispute.Http.mediator;
import static tradeassurance.dispute.Http.order;
import static tradeassurance.dispute.Http.passes;
import static tradeassurance.dispute.Http.supplier;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Who may take a case, what the parties are asked for, and what a ruling lacks. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class MediationResourceTest {

    @Test
    void whoHasRuledOnAnOrderDoesNotRuleOnItAgain() {
        String order = order();
        String first = Http.withRecords(order);
        passes(first, "escalation_opens_at");
        buyer().post("/v1/disputes/" + first + "/escalations").then().statusCode(201);
        as("b1", "MEDIATOR").post("/v1/disputes/" + first + "/assignments").then().statusCode(409)
                .body("code", equalTo("conflict-of-interest"));
        mediator().body("{}").post("/v1/disputes/" + first + "/assignments").then().statusCode(201);
        mediator().body("{\"text\":\"photographs\"}").post("/v1/disputes/" + first + "/evidence-requests").then()
                .statusCode(201).body("evidence_requests[0].wanted", equalTo("photographs"));
        mediator().body("{\"party\":\"BUYER\"}").post("/v1/disputes/" + first + "/evidence-extensions").then().statusCode(201);
        mediator().body("{\"party\":\"BUYER\"}").post("/v1/disputes/" + first + "/evidence-extensions").then().statusCode(409)
                .body("code", equalTo("extension-used"));
        mediator().body("{\"party\":\"OPERATOR\"}").post("/v1/disputes/" + first + "/evidence-extensions").then()
                .statusCode(400);
        buyer().post("/v1/disputes/" + first + "/evidence-completions").then().statusCode(201);
        supplier().post("/v1/disputes/" + first + "/evidence-completions").then().statusCode(201);
        mediator().body("{\"outcome\":\"PARTIAL_REFUND\"}").post("/v1/disputes/" + first + "/rulings").then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/amount", "/clauses", "/evidence_weighed", "/text"));
        mediator().body("{\"outcome\":\"CLAIM_REJECTED\",\"clauses\":[\"4\"],\"evidence_weighed\":[1],"
                + "\"grounds\":[\"BREACH_ACCEPTED_BY_BUYER\"],\"text\":\"postponed\"}")
                .post("/v1/disputes/" + first + "/rulings")
                .then().statusCode(201).body("outcome", equalTo("CLAIM_REJECTED"));
        buyer().get("/v1/disputes/" + first + "/rulings").then().statusCode(200).body("items", hasSize(1));
        String second = Http.dispute(order);
        passes(second, "escalation_opens_at");
        buyer().post("/v1/disputes/" + second + "/escalations").then().statusCode(201);
        mediator().post("/v1/disputes/" + second + "/assignments").then().statusCode(409)
                .body("code", equalTo("conflict-of-interest"));
        as("m2", "MEDIATOR").post("/v1/disputes/" + second + "/assignments").then().statusCode(201);
        mediator().get("/v1/disputes?assignee=m2&limit=100").then().body("items.id", hasItem(second));
        mediator().get("/v1/disputes?assignee=m2&limit=100").then().body("items.id", not(hasItem(first)));
        mediator().get("/v1/disputes?due_before=2000-01-01T00:00:00Z").then().body("items", hasSize(0));
        mediator().get("/v1/disputes?due_before=2999-01-01T00:00:00Z&limit=100").then().body("items.id", hasItem(second));
        mediator().get("/v1/disputes?supplier_id=s9").then().body("items", hasSize(0));
    }
}
