package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;
import tradeassurance.suite.launcher.Suite;

/** Money that goes back although nobody has agreed to it or ruled so: to a card's bank, or since the rest never came. */
@ExtendWith(RunningSuite.class)
class MoneyGoesBackStoryTest {

    /** A deposit of 3,000 of 10,000, of which 2,000 are advanced. */
    private static Trade deposited(Api api) {
        Trade trade = Trade.withLimit(api, "2000.00");
        return trade.ordered(trade.terms("10000.00", 10).put("instalments", new JsonArray()
                .add(new JsonObject().put("name", "INITIAL").put("amount", Trade.usd("3000.00")))
                .add(new JsonObject().put("name", "BALANCE").put("amount", Trade.usd("7000.00"))))).paid("3000.00");
    }

    private static JsonObject onlyRefund(Trade trade) {
        assertThat(trade.refunds()).hasSize(1);
        return trade.refunds().getJsonObject(0);
    }

    @Test
    void aCardIsTakenBackAfterTheSupplierHasDrawnItsAdvance(Suite suite, Api api) {
        Trade trade = deposited(api);
        String payout = trade.supplier().does("/v1/payouts",
                new JsonObject().put("amount", Trade.usd("2000.00")).put("bank_account", "ba_1")).getString("id");
        trade.supplier().untilStatus("/v1/payouts/" + payout, "PAID");

        String charge = suite.url("sandbox-provider") + "/v1/charges/" + trade.payment().getString("id");
        trade.operator().does(charge + "/chargebacks", new JsonObject().put("reason", "fraudulent"));
        JsonObject payment = trade.buyer().untilStatus(trade.paymentPath(), "CHARGED_BACK");
        assertThat(amount(payment, "refunded")).isEqualTo("3000.00");
        JsonObject order = trade.buyer().untilStatus(trade.orderPath(), "AWAITING_PAYMENT");
        assertThat(order.getString("payment_status")).isEqualTo("UNPAID");
        assertThat(amount(order, "amount_due")).isEqualTo("10000.00");

        JsonObject refund = onlyRefund(trade);
        assertThat(refund.getString("cause")).isEqualTo("CHARGEBACK");
        assertThat(refund.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(amount(refund.getJsonObject("funding_sources"), "escrow")).isEqualTo("1000.00");
        assertThat(amount(refund.getJsonObject("funding_sources"), "recourse")).isEqualTo("2000.00");
        assertThat(amount(trade.balance(), "recourse")).isEqualTo("-2000.00");
        Books.areInOrder(trade);
        assertThat(amount(trade.limit(), "used")).isEqualTo("0.00");

        Answer shipped = trade.supplier().post(trade.orderPath() + "/shipments", new JsonObject());
        assertThat(shipped.status()).isEqualTo(409);
        api.advance(Duration.ofDays(61));
        assertThat(trade.order().getString("status")).isEqualTo("CANCELLED");
        assertThat(onlyRefund(trade)).isEqualTo(refund);
        Books.areInOrder(trade);
    }

    @Test
    void theDepositComesBackWhenTheBalanceNeverComes(Api api) {
        Trade trade = deposited(api);
        api.advance(Duration.ofDays(12));
        assertThat(trade.order().getString("status")).isEqualTo("AWAITING_SHIPMENT");
        api.advance(Duration.ofDays(30));
        JsonObject order = trade.buyer().untilStatus(trade.orderPath(), "CANCELLED");
        assertThat(order.getString("payment_status")).isEqualTo("REFUNDED");
        assertThat(amount(order, "refunded")).isEqualTo("3000.00");
        Books.areInOrder(trade);
        JsonObject refund = onlyRefund(trade);
        assertThat(refund.getString("cause")).isEqualTo("CANCELLATION");
        assertThat(refund.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(amount(refund.getJsonObject("funding_sources"), "escrow")).isEqualTo("1000.00");
        assertThat(amount(refund.getJsonObject("funding_sources"), "supplier_balance")).isEqualTo("2000.00");
        assertThat(amount(trade.escrow(), "paid_back")).isEqualTo("3000.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("0.00");
    }
}
