package tradeassurance.chassis.parcel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** A database in trouble makes a service unready, so that nobody asks it, and not dead, so that nobody restarts it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ProbesTest {

    @ParameterizedTest(name = "{0} asks the database: {1}")
    @CsvSource(textBlock = """
            started, false
            live,    false
            ready,   true
            """)
    void onlyWhetherItIsReadyDependsOnTheDatabase(String probe, boolean database) {
        List<String> checks = given().get("/q/health/" + probe).then().statusCode(200).extract().path("checks.name");

        assertThat(checks.stream().anyMatch(check -> check.contains("PostgreSQL") || check.contains("Database")))
                .isEqualTo(database);
    }
}
