package tradeassurance.chassis.parcel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.parcel.ParcelClient.advance;
import static tradeassurance.chassis.parcel.ParcelClient.as;
import static tradeassurance.chassis.parcel.ParcelClient.execute;
import static tradeassurance.chassis.testing.Eventually.eventually;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.Metrics;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What the database adds up to is shown as it is now, by the service's own clock. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FigureTest {

    private static List<String> shown(String name) {
        return given().get("/q/metrics").asString().lines().filter(line -> line.startsWith(name + "{")).sorted().toList();
    }

    @Test
    void aRowComesAgesAndGoes() {
        for (int i = 0; i < 2; i++) {
            as("counted-1", "BUYER").body(ParcelClient.WORTH).post("/v1/parcels").then().statusCode(201);
        }
        eventually(() -> assertThat(Metrics.sum("parcel_buyers", "buyer=\"counted-1\"", "age=\"new\"")).isEqualTo(2));
        advance(Duration.ofDays(2));
        eventually(() -> assertThat(Metrics.sum("parcel_buyers", "buyer=\"counted-1\"", "age=\"old\"")).isEqualTo(2));
        assertThat(shown("parcel_buyers")).hasSize(1);
        execute("DELETE FROM deadline WHERE resource_id IN (SELECT id FROM parcel WHERE buyer = 'counted-1')");
        execute("DELETE FROM parcel WHERE buyer = 'counted-1'");
        eventually(() -> assertThat(shown("parcel_buyers")).isEmpty());
    }

    @Test
    void moneyIsShownAsItsCurrencyIsWritten() {
        eventually(() -> assertThat(shown("parcel_worth")).containsExactly("parcel_worth{currency=\"JPY\"} 500.0",
                "parcel_worth{currency=\"USD\"} 1234.56"));
        eventually(() -> assertThat(given().get("/q/metrics").asString().lines()
                .filter(line -> line.startsWith("figures_age_seconds")).findFirst().orElseThrow()
                .replaceFirst(".* ", "")).satisfies(age -> assertThat(Double.parseDouble(age)).isBetween(0.0, 5.0)));
    }
}
