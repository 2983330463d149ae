package tradeassurance.suite.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Party;

/** Prints a trade as a timeline: the day, who acted, what happened, and at each turn where every dollar sits. */
final class Story {

    /** How an event's data and actor are shown must fit one line of a terminal. */
    private static final int ACTOR_WIDTH = 18;
    private static final int EVENT_WIDTH = 34;

    private record Line(Instant at, String actor, String type, String resource, long sequence, boolean late) {
    }

    private final Trade trade;
    private final PrintStream out;
    private int shown;
    private Instant start = Instant.EPOCH;

    Story(String title, Trade trade, PrintStream out) {
        this.trade = trade;
        this.out = out;
        out.println();
        out.println("=== " + title);
    }

    /** Prints what has happened since the last turn, and the money. */
    void turn(String caption) {
        trade.api().settled();
        List<Line> lines = lines();
        if (shown == 0 && !lines.isEmpty()) {
            start = lines.get(0).at();
        }
        out.println();
        out.println("  " + caption);
        for (Line line : lines.subList(Math.min(shown, lines.size()), lines.size())) {
            long day = Duration.between(start, line.at()).toDays();
            out.printf(Locale.ROOT, "    day %3d  %-" + ACTOR_WIDTH + "s  %-" + EVENT_WIDTH + "s%s%n", day, line.actor(),
                    line.type(), line.late() ? "  (fired by time)" : "");
        }
        shown = lines.size();
        states();
        money();
    }

    private void states() {
        JsonObject order = trade.order();
        String dispute = trade.hasDispute() ? ", dispute " + trade.dispute().getString("status")
                + (trade.dispute().getString("outcome") == null ? "" : "/" + trade.dispute().getString("outcome")) : "";
        out.println("    states   order " + order.getString("status") + ", payment " + order.getString("payment_status")
                + ", coverage " + order.getString("coverage_status") + dispute);
    }

    private void money() {
        if (trade.buyer().get("/v1/escrow-accounts/" + trade.order().getString("id")).ok()) {
            JsonObject escrow = trade.escrow();
            JsonObject balance = trade.balance();
            JsonObject limit = trade.limit();
            out.println("    money    received " + amount(escrow, "received") + ": in escrow " + amount(escrow, "held")
                    + ", advanced " + amount(escrow, "advanced") + ", released " + amount(escrow, "released")
                    + ", refunded " + amount(escrow, "refunded"));
            for (Object each : trade.refunds()) {
                JsonObject refund = (JsonObject) each;
                JsonObject pots = refund.getJsonObject("funding_sources");
                out.println("             refund of " + amount(refund, "amount") + ": from escrow " + amount(pots, "escrow")
                        + ", from the supplier's balance " + amount(pots, "supplier_balance") + ", on recourse "
                        + amount(pots, "recourse"));
            }
            out.println("             supplier has " + amount(balance, "available") + ", owes " + amount(balance, "recourse")
                    + "; limit " + amount(limit, "used") + " used of " + amount(limit, "granted"));
        }
    }

    private static String amount(JsonObject of, String name) {
        JsonObject money = of.getJsonObject(name);
        return money == null ? "-" : money.getString("amount");
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        collect(trade.buyer(), trade.orderPath(), lines);
        if (trade.hasPayment()) {
            collect(trade.buyer(), trade.paymentPath(), lines);
        }
        if (trade.hasDispute()) {
            collect(trade.buyer(), trade.disputePath(), lines);
        }
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::resource).thenComparing(Line::sequence));
        return lines;
    }

    private static void collect(Party reader, String path, List<Line> lines) {
        JsonArray items = reader.read(path + "/timeline").getJsonArray("items");
        for (int i = 0; i < items.size(); i++) {
            JsonObject item = items.getJsonObject(i);
            String role = item.getString("role");
            lines.add(new Line(Instant.parse(item.getString("effective_at")),
                    role.equals("SERVICE") ? item.getString("party") : role.toLowerCase(Locale.ROOT), item.getString("type"),
                    path,
                    item.getLong("sequence"), role.equals("SYSTEM")));
        }
    }
}
