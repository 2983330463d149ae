package tradeassurance.suite.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.suite.launcher.Compiled;
import tradeassurance.suite.launcher.Scratch;

/** P7: how long a call to a peer waits in the outbox, while trades come by the clock at half of the rate that can be had. */
final class Delivering {

    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(10);

    private static final String HEAD = """
            ## P7 outbox, commit to delivered

            Aim, and no worse than: p99 at most 100 ms at half of the peak rate. Whole trades as in P6 begin by the clock, at
            half of the rate that 16 clients make side by side, however many are still on their way. Each call that one
            service leaves in its outbox for another, or for the provider, is timed by the database's own clock: from when it
            is written, just before its transaction is committed, until its row goes, when the peer has answered.

            | | rounds, per second | median | p50 | p99 | failed | processors taken by others |
            |---|---|---:|---:|---:|---:|---:|
            """;

    private Delivering() {
    }

    static String measure() throws IOException {
        try (Scratch scratch = Scratch.called("trade-assurance-bench");
                Marketplace place = Marketplace.open(scratch, Compiled.WELL)) {
            WholeTrades trades = new WholeTrades(place, Trading.CLIENTS);
            Bench.warmUp(trades, Trading.MOST_SLICES);
            double most = trades.measure(ROUND).perSecond();
            Deliveries deliveries = new Deliveries(place);
            List<Rate> whole = new ArrayList<>();
            List<Rate> calls = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                deliveries.begin();
                Processors before = Processors.now();
                Rate rate = trades.steady(most / 2, ROUND);
                double others = Processors.now().takenByOthersSince(before);
                whole.add(rate.beside(others));
                calls.add(deliveries.since(ROUND.toSeconds()).beside(others));
                System.out.printf("  round %d  %,.1f trades/s; calls: p50 %.1f ms, p99 %.1f ms%n", round, rate.perSecond(),
                        Rounds.millis(calls.get(round - 1).p50()), Rounds.millis(calls.get(round - 1).p99()));
            }
            place.requireInOrder();
            scratch.spend();
            return section(most, whole, calls);
        }
    }

    private static String section(double most, List<Rate> whole, List<Rate> calls) {
        return HEAD + Report.row("calls delivered", calls) + Report.row("whole trades", whole)
                + "%np99 of the calls in each round: %s; the median is %.0f ms. The peak is %.1f trades/s. Afterwards all outboxes are empty, and the ledgers of payments and limits in order. %s%n"
                        .formatted(Report.joined(calls, rate -> "%.0f ms".formatted(Rounds.millis(rate.p99()))),
                                Rounds.millis(calls.stream().map(Rate::p99).sorted().toList().get(ROUNDS / 2)), most,
                                Machine.described());
    }
}
