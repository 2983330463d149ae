package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.chassis.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.Metrics;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class DisputeFiguresTest {

    @Test
    void openDisputesAreCountedByStageAndAge() {
        String id = Http.dispute();

        eventually(() -> {
            assertThat(Metrics.sum("dispute_open", "stage=\"awaiting_supplier_response\"", "age=\"0-7d\"")).isPositive();
            assertThat(Metrics.sum("dispute_open")).isEqualTo(Metrics.stored("dispute-service",
                    "SELECT count(*) FROM dispute WHERE state NOT IN ('CLOSED', 'FAILED')"));
        });
        Http.show(id).body("status", equalTo("AWAITING_SUPPLIER_RESPONSE"));
    }
}
