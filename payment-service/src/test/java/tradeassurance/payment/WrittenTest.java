package tradeassurance.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.chassis.testing.Written;
import tradeassurance.payment.recourse.RecourseConfig;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class WrittenTest {

    @Inject
    PaymentConfig config;

    @Inject
    RecourseConfig recourse;

    @Test
    void theApiDocumentIsTheApi() {
        Written.same("openapi.yaml", given().get("/q/openapi").then().statusCode(200).extract().asString());
    }

    @Test
    void theDefaultsAreTheRules() {
        assertThat(config.agreesWithin()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.sandboxProvider().tolerance()).isEqualTo(Duration.ofMinutes(5));
        assertThat(recourse.unpaidAfter()).isEqualTo(Duration.ofDays(7));
    }
}
