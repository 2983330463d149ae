package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;
import tradeassurance.suite.launcher.Suite;

/**
 * Any process is killed (kill -9) in the middle of a trade and started again: the trade finishes, nothing is lost, nothing
 * happens twice, and the books are in order.
 */
@ExtendWith(RunningSuite.class)
class KilledStoryTest {

    @ParameterizedTest(name = "{0} is killed while money is under way")
    @ValueSource(strings = { "order-service", "payment-service", "dispute-service", "limit-service", "postgres" })
    void aTradeFinishesWhateverIsKilledWhileMoneyIsUnderWay(String killed, Suite suite, Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("10000.00", 10);
        trade.startPaying("10000.00");
        suite.kill9(killed);
        trade.buyer().untilStatus(trade.paymentPath(), "SETTLED");
        trade.buyer().untilStatus(trade.orderPath(), "AWAITING_SHIPMENT");

        trade.shipped();
        suite.kill9(killed);
        trade.confirmed();
        trade.buyer().untilStatus(trade.orderPath(), "COMPLETED");
        suite.awaitReady();
        api.advance(Duration.ofDays(30));

        assertThat(trade.order().getString("status")).isEqualTo("CLOSED");
        assertThat(amount(trade.escrow(), "received")).isEqualTo("10000.00");
        assertThat(amount(trade.escrow(), "held")).isEqualTo("0.00");
        assertThat(amount(trade.balance(), "available")).isEqualTo("10000.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("0.00");
        assertThat(amount(trade.limit(), "reserved")).isEqualTo("0.00");
        Books.areInOrder(trade);
    }

    @ParameterizedTest(name = "{0} is killed while a dispute is opened and while it is paid back")
    @ValueSource(strings = { "order-service", "payment-service", "dispute-service", "limit-service", "postgres" })
    void aDisputeFinishesWhateverIsKilledWhileItIsOpenedAndPaidBack(String killed, Suite suite, Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("10000.00", 2).paid("10000.00");
        api.advance(Duration.ofDays(4));
        trade.startDisputing("NOT_SHIPPED_ON_TIME", "10000.00");
        suite.kill9(killed);
        trade.buyer().untilStatus(trade.disputePath(), "AWAITING_SUPPLIER_RESPONSE");

        suite.awaitReady();
        trade.supplier().does(trade.disputePath() + "/proposals/1/acceptances");
        suite.kill9(killed);
        trade.buyer().untilStatus(trade.disputePath(), "CLOSED");
        trade.buyer().untilStatus(trade.orderPath(), "CANCELLED");
        suite.awaitReady();
        api.settled();

        assertThat(trade.dispute().getString("outcome")).isEqualTo("AGREED");
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("10000.00");
        assertThat(amount(trade.balance(), "available")).isEqualTo("0.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("0.00");
        Books.areInOrder(trade);
    }
}
