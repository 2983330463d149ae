package tradeassurance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.testing.Eventually.eventually;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.Metrics;
import tradeassurance.chassis.testing.ServiceEnvironment;

@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "payment-service"))
class MoneyFiguresTest {

    /** One order of 100 with an advance of 60, and one whose supplier has drawn its 60 and owes them since the refund. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            payment_escrow   | part="held"     | 40 | sum(held) / 100.0 FROM escrow_account WHERE state <> 'RELEASED'
            payment_escrow   | part="advanced" | 60 | sum(advanced - recovered) / 100.0 FROM escrow_account WHERE state <> 'RELEASED'
            payment_recourse | state="owed"    | 60 | sum(amount - collected - written_off) / 100.0 FROM recourse WHERE state = 'OWED'
            """)
    void whatIsHeldAdvancedAndOwedIsShown(String name, String label, double least, String query) {
        Trade.payable("100.00", "60.00").settled("100.00", "102.99");
        Trade owing = Trade.payable("100.00", "60.00");
        owing.settled("100.00", "102.99");
        owing.drawn("60.00", "succeeded");
        owing.refundedInDispute("100.00").statusCode(202);

        double stored = Metrics.stored("payment-service", "SELECT " + query + " AND currency = 'USD'");
        assertThat(stored).isGreaterThanOrEqualTo(least);
        eventually(() -> assertThat(Metrics.sum(name, "currency=\"USD\"", label)).isEqualTo(
                Metrics.stored("payment-service", "SELECT " + query + " AND currency = 'USD'")));
    }
}
