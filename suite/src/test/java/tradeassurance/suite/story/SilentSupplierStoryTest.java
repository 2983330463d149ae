package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.story.Money.amount;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Answer;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.demo.Trade;
import tradeassurance.suite.demo.Trades;

/** The supplier never answers: escalated by time, ruled, and refunded in full from escrow and from what was advanced (R23d). */
@ExtendWith(RunningSuite.class)
class SilentSupplierStoryTest {

    @Test
    void aFullRefundComesFromEscrowAndFromWhatWasAdvanced(Api api) {
        Trade trade = new Trades(api, System.out).silentSupplier();
        JsonObject dispute = trade.dispute();
        assertThat(dispute.getString("outcome")).isEqualTo("FULL_REFUND");
        assertThat(dispute.getString("escalation_cause")).isEqualTo("SUPPLIER_SILENT");
        assertThat(amount(trade.escrow(), "refunded")).isEqualTo("10000.00");
        assertThat(amount(trade.escrow(), "held")).isEqualTo("0.00");
        assertThat(amount(trade.escrow(), "refundable")).isEqualTo("0.00");
        assertThat(amount(trade.balance(), "available")).isEqualTo("0.00");
        assertThat(amount(trade.limit(), "used")).isEqualTo("0.00");
        assertThat(trade.order().getString("status")).isEqualTo("CANCELLED");
        assertThat(trade.order().getString("payment_status")).isEqualTo("REFUNDED");
        Books.areInOrder(trade);
    }

    @Test
    void theEscalationCountsFromItsOwnInstantAndTheRightToItOpensOnDayFour(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 3).paid("1000.00");
        api.advance(Duration.ofDays(5));
        trade.disputed("NOT_SHIPPED_ON_TIME", "1000.00");
        Instant opened = Instant.parse(trade.dispute().getString("opened_at"));

        api.advance(Duration.ofDays(3));
        Answer early = trade.buyer().post(trade.disputePath() + "/escalations", new JsonObject());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("escalation-too-early");
        assertThat(Instant.parse(early.body().getString("available_at"))).isEqualTo(opened.plus(Duration.ofDays(4)));

        api.advance(Duration.ofDays(30));
        JsonObject dispute = trade.dispute();
        assertThat(dispute.getString("status")).isEqualTo("ESCALATED");
        assertThat(Instant.parse(dispute.getString("escalated_at"))).isEqualTo(opened.plus(Duration.ofDays(7)));
    }

    @Test
    void aBuyerMayEscalateFromDayFour(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 3).paid("1000.00");
        api.advance(Duration.ofDays(5));
        trade.disputed("NOT_SHIPPED_ON_TIME", "1000.00");
        api.advance(Duration.ofDays(4));
        trade.buyer().does(trade.disputePath() + "/escalations");
        assertThat(trade.dispute().getString("status")).isEqualTo("ESCALATED");
    }

    @Test
    void aRulingMustGiveItsReasons(Api api) {
        Trade trade = Trade.withLimit(api, "6000.00").ordered("1000.00", 3).paid("1000.00");
        api.advance(Duration.ofDays(5));
        trade.disputed("NOT_SHIPPED_ON_TIME", "1000.00");
        api.advance(Duration.ofDays(7));
        trade.mediator().does(trade.disputePath() + "/assignments");
        trade.mediator().does(trade.disputePath() + "/evidence-requests");
        api.advance(Duration.ofDays(10));
        assertThat(trade.dispute().getString("status")).isEqualTo("UNDER_REVIEW");
        Answer bare = trade.mediator().post(trade.disputePath() + "/rulings", new JsonObject().put("outcome", "FULL_REFUND")
                .put("amount", Trade.usd("1000.00")));
        assertThat(bare.status()).isIn(400, 422);
        assertThat(trade.buyer().post(trade.disputePath() + "/rulings", new JsonObject()).status()).isIn(400, 403);
        assertThat(trade.dispute().getString("status")).isEqualTo("UNDER_REVIEW");
    }
}
