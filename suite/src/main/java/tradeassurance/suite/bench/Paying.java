package tradeassurance.suite.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import tradeassurance.suite.launcher.Compiled;
import tradeassurance.suite.launcher.Scratch;

/** P5: payments from the request to the money, through order-, limit- and payment-service and the provider. */
final class Paying {

    private static final int CLIENTS = 16;
    private static final Duration ROUND = Duration.ofSeconds(10);

    private static final String HEAD = """
            ## P5 payments created to settled

            Aim: 5 x Kill Bill's authorise and capture. A card payment of an agreed order, asked for through the gateway and
            looked at every 50 ms until it is settled: the order is locked, the limit reserved, the provider asked to charge,
            which it does 20 ms later, and its signed notification booked in the ledger. Orders are agreed before each round,
            which is not counted.
            """;

    private Paying() {
    }

    static String measure() throws IOException {
        try (Scratch scratch = Scratch.called("trade-assurance-bench");
                Marketplace place = Marketplace.open(scratch, Compiled.WELL)) {
            Payments payments = new Payments(place, CLIENTS);
            Bench.warmUp(payments, Trading.MOST_SLICES);
            Map<Contender, List<Rate>> rounds = new Rounds(System.out::println)
                    .run(Trading.beside(payments, place, scratch), ROUND);
            place.requireInOrder();
            String section = section(rounds, settled(place));
            scratch.spend();
            return section;
        }
    }

    /** How many payments were settled; fails where one came to anything else. */
    private static long settled(Marketplace place) {
        long[] found = place.database("payment-service")
                .numbers("SELECT count(*) FILTER (WHERE state = 'SETTLED'), count(*) FROM payment");
        if (found[0] != found[1]) {
            throw new IllegalStateException("of " + found[1] + " payments only " + found[0] + " are settled");
        }
        return found[0];
    }

    private static String section(Map<Contender, List<Rate>> rounds, long settled) {
        StringBuilder text = new StringBuilder(HEAD).append('\n').append(Report.HEADINGS);
        rounds.forEach((contender, rates) -> text.append(Report.row(contender.name(), rates)));
        return text.append("""
                | Kill Bill, authorise and capture | not installed | | | | | |

                %,d payments were settled, none was left over, and the ledgers of payments and limits are in order. %s
                """.formatted(settled, Machine.described())).toString();
    }
}
