package tradeassurance.limit;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.chassis.testing.Written;
import tradeassurance.limit.model.LimitLifecycle;
import tradeassurance.limit.reservation.model.ReservationLifecycle;
import tradeassurance.limit.supplier.model.SupplierLifecycle;

/** What is written for readers is what the code does. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class WrittenTest {

    @Test
    void theApiDocumentIsTheApi() {
        Written.same("openapi.yaml", given().get("/q/openapi").then().statusCode(200).extract().asString());
    }

    @Test
    void theLifecyclePagesAreTheTables() {
        Written.same("../docs/lifecycles/supplier.md", SupplierLifecycle.TABLE.toMarkdown());
        Written.same("../docs/lifecycles/limit.md", LimitLifecycle.TABLE.toMarkdown());
        Written.same("../docs/lifecycles/reservation.md", ReservationLifecycle.TABLE.toMarkdown());
    }
}
