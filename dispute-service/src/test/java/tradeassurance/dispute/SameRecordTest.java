package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.dispute.Http.mediator;
import static tradeassurance.dispute.RedactionResourceTest.redact;
import static tradeassurance.dispute.RedactionResourceTest.withdraw;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.FakePeers;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** Two records of one dispute that say the very same are kept once. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class SameRecordTest {

    private static final int SHIPMENTS = 4;
    private static final int PAYMENTS = 5;
    private static final String SAME = "{\"items\":[{\"id\":\"it_1\"}]}";

    @Test
    void oneIsRedactedAndTheOtherStays() {
        String order = Http.order();
        FakePeers.answer("GET /v1/orders/" + order + "/shipments", 200, SAME);
        FakePeers.answer("GET /v1/payments?order_id=" + order + "&limit=100", 200, SAME);
        String id = Http.withRecords(order);
        assertThat(sha256(id, SHIPMENTS)).isEqualTo(sha256(id, PAYMENTS));
        withdraw(id);
        redact(id, "evidence/" + SHIPMENTS).statusCode(201);
        content(id, SHIPMENTS, 410);
        assertThat(content(id, PAYMENTS, 200)).isEqualTo(SAME);
        mediator().get("/v1/disputes/" + id + "/case-file").then().statusCode(200).contentType(equalTo("application/zip"));

        redact(id, "evidence/" + PAYMENTS).statusCode(201);
        content(id, PAYMENTS, 410);
        mediator().get("/v1/disputes/" + id + "/case-file").then().statusCode(200);
    }

    private static String sha256(String id, int piece) {
        return mediator().get("/v1/disputes/" + id + "/evidence/" + piece).then().extract().path("file.sha256");
    }

    private static String content(String id, int piece, int status) {
        return mediator().get("/v1/disputes/" + id + "/evidence/" + piece + "/content").then().statusCode(status).extract()
                .asString();
    }
}
