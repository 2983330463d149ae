package tradeassurance.suite.demo;

import java.io.PrintStream;
import java.time.Duration;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Api;

/** The three trades of the demonstration. */
public final class Trades {

    private static final Duration COVERAGE = Duration.ofDays(30);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Api api;
    private final PrintStream out;

    public Trades(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** 10,000 paid at a limit of 6,000: what is above stays in escrow until the coverage ends. */
    public Trade clean() {
        Trade trade = Trade.withLimit(api, "6000.00");
        Story story = new Story("A clean trade, partly above the supplier's limit", trade, out);
        trade.ordered("10000.00", 10);
        story.turn("The buyer drafts and submits, the supplier confirms.");
        trade.paid("10000.00");
        story.turn("The buyer pays by card: 6,000 are advanced within the limit, 4,000 wait in escrow.");
        trade.shipped().confirmed();
        story.turn("The goods are shipped, and the buyer confirms that they have arrived.");
        api.advance(COVERAGE);
        story.turn("Thirty days later the coverage ends: the rest is released, the limit is free again.");
        return trade;
    }

    /** The date passes, the buyer claims, the supplier offers a quarter back, and the trade goes on. */
    public Trade lateDelivery() {
        Trade trade = Trade.withLimit(api, "6000.00");
        Story story = new Story("A late delivery that ends in a partial refund", trade, out);
        trade.ordered("10000.00", 5).paid("10000.00");
        story.turn("Ordered and paid; shipment is due within five days.");
        api.advance(Duration.ofDays(7));
        trade.disputed("NOT_SHIPPED_ON_TIME", "10000.00");
        story.turn("The date has passed. The buyer asks for a full refund: the order is held, the money frozen.");
        api.advance(A_DAY);
        trade.supplier().does(trade.disputePath() + "/proposals", new JsonObject().put("kind", "PARTIAL_REFUND")
                .put("amount", Trade.usd("2500.00")).put("text", "2,500 back, and we ship this week."));
        story.turn("The supplier proposes 2,500 instead.");
        api.advance(A_DAY);
        trade.buyer().does(trade.disputePath() + "/proposals/2/acceptances");
        trade.buyer().untilStatus(trade.disputePath(), "CLOSED");
        story.turn("The buyer accepts: 2,500 go back, out of escrow, and the order goes on.");
        trade.shipped().confirmed();
        api.advance(COVERAGE);
        story.turn("Shipped late, confirmed, and closed thirty days later.");
        return trade;
    }

    /** The supplier never answers: escalated by time on day 7, ruled, and paid back in full, also what was advanced. */
    public Trade silentSupplier() {
        Trade trade = Trade.withLimit(api, "6000.00");
        Story story = new Story("A silent supplier, escalation and a full refund", trade, out);
        trade.ordered("10000.00", 5).paid("10000.00");
        api.advance(Duration.ofDays(7));
        trade.disputed("NOT_SHIPPED_ON_TIME", "10000.00");
        story.turn("Paid, not shipped; the buyer asks for a full refund.");
        api.advance(Duration.ofDays(7));
        story.turn("Seven days of silence: the dispute escalates by itself.");
        trade.ruledFullRefund("10000.00");
        trade.buyer().untilStatus(trade.disputePath(), "CLOSED");
        story.turn("The mediator hears both sides and rules: everything goes back to the buyer.");
        return trade;
    }
}
