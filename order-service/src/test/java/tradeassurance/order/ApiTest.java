package tradeassurance.order;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.chassis.testing.Written;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class ApiTest {

    @Test
    void theCommittedApiIsTheOneThatIsServed() {
        Written.same("openapi.yaml", given().get("/q/openapi").then().statusCode(200).extract().asString());
    }
}
