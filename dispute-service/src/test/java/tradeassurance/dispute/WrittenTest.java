package tradeassurance.dispute;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.chassis.testing.Written;
import tradeassurance.dispute.model.DisputeLifecycle;

/** What is written for readers is what the code does. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class WrittenTest {

    @Test
    void theApiDocumentIsTheApi() {
        Written.same("openapi.yaml", given().get("/q/openapi").then().statusCode(200).extract().asString());
    }

    @Test
    void theLifecyclePageIsTheTable() {
        Written.same("../docs/lifecycles/dispute.md", DisputeLifecycle.TABLE.toMarkdown());
    }
}
