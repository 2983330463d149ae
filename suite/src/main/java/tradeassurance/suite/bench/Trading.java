package tradeassurance.suite.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tradeassurance.suite.launcher.Compiled;
import tradeassurance.suite.launcher.Scratch;

/** P6: trades from the draft to the end, through the gateway and all that is behind it. */
final class Trading {

    static final int CLIENTS = 16;
    /** A trade is long: what the compiler waits for comes more seldom than with single requests. */
    static final int MOST_SLICES = 20;
    private static final int SUPPLIERS = 10_000;
    private static final Duration ROUND = Duration.ofSeconds(10);

    private static final String HEAD = """
            ## P6 whole trades

            Aim: 5 x Vendure's order to paid. A trade is drafted, submitted, confirmed, paid by card, shipped, told to have
            arrived, accepted and closed: eight requests of buyer and supplier through the gateway, and looks every 50 ms
            until the money has come. Behind them the services call each other, and the provider, through their outboxes. 32
            buyers and as many suppliers, all within their limits; four services (heap of 192 MB each), provider, PostgreSQL,
            gateway and clients on the same processors.

            """;

    private Trading() {
    }

    static String measure() throws IOException {
        try (Scratch scratch = Scratch.called("trade-assurance-bench");
                Marketplace place = Marketplace.open(scratch, Compiled.WELL)) {
            Bench.warmUp(new WholeTrades(place, CLIENTS), MOST_SLICES);
            WholeTrades trades = new WholeTrades(place, CLIENTS);
            Map<Contender, List<Rate>> rounds = new Rounds(System.out::println).run(beside(trades, place, scratch), ROUND);
            place.requireInOrder();
            String section = section(rounds, trades, closed(place));
            scratch.spend();
            return section;
        }
    }

    /** With the machine's own measure beside it: what PostgreSQL alone makes of its smallest piece of such work. */
    static List<Contender> beside(Contender ours, Marketplace place, Scratch scratch) {
        List<Contender> contenders = new ArrayList<>(List.of(ours));
        Pgbench.installed().ifPresent(program -> {
            BenchSuppliers.writePlain(place.suite().server(), SUPPLIERS);
            contenders.add(Pgbench.with(Bench.TRANSACTION + ", " + CLIENTS + " clients", program, place.suite().server(),
                    Pgbench.TRANSACTION, SUPPLIERS, CLIENTS, scratch.folder()));
        });
        return contenders;
    }

    /** How many trades were closed; fails where one was not. */
    private static long closed(Marketplace place) {
        long closed = place.orders("CLOSED");
        long all = place.database("order-service").number("SELECT count(*) FROM trade_order");
        if (closed != all) {
            throw new IllegalStateException("of " + all + " trades only " + closed + " are closed");
        }
        return closed;
    }

    private static String section(Map<Contender, List<Rate>> rounds, WholeTrades trades, long closed) {
        double each = trades.done();
        StringBuilder text = new StringBuilder(HEAD).append(Report.HEADINGS);
        rounds.forEach((contender, rates) -> text.append(Report.row(contender.name(), rates)));
        text.append("""
                | Vendure, order to paid | not installed | | | | | |

                | where a trade's time goes | processor, ms a trade | requests a trade | commits a trade |
                |---|---:|---:|---:|
                """);
        trades.effort().each().forEach((name, work) -> text.append("| %s | %.1f | %s | %s |%n".formatted(name,
                work.ticks() * 10 / each, share(work.requests(), each), share(work.commits(), each))));
        return text.append("%n%,d trades were closed, none was left over, and the ledgers of payments and limits are in order. "
                .formatted(closed)).append(Machine.described()).append('\n').toString();
    }

    private static String share(long count, double of) {
        return count == 0 ? "" : "%.1f".formatted(count / of);
    }
}
