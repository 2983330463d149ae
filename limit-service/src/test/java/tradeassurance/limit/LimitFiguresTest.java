package tradeassurance.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;
import static tradeassurance.limit.Http.commit;
import static tradeassurance.limit.Http.enrolled;
import static tradeassurance.limit.Http.reserve;
import static tradeassurance.limit.Http.unique;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.Metrics;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class LimitFiguresTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            granted,  granted_minor,  10000
            reserved, reserved_minor, 1000
            used,     used_minor,     2500
            """)
    void limitsAreShownInDollars(String part, String column, double least) {
        String supplier = enrolled("10000.00");
        reserve(supplier, unique("pay"), "1000.00").statusCode(201);
        String committed = unique("pay");
        reserve(supplier, committed, "2500.00").statusCode(201);
        commit(committed, "2500.00").statusCode(201);

        double stored = Metrics.stored("limit-service", "SELECT sum(" + column + ") / 100.0 FROM assurance_limit");
        assertThat(stored).isGreaterThanOrEqualTo(least);
        eventually(() -> assertThat(Metrics.sum("limit_amount", "currency=\"USD\"", "part=\"" + part + "\""))
                .isEqualTo(stored));
    }
}
