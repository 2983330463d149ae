package tradeassurance.suite.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is measured under one number: how many suppliers, how many clients, and what it is to come to. */
enum Figure {
    P1("reservations on one hot supplier", 1, 256, Duration.ofSeconds(5),
            "20 x pgbench's transaction and 10 x its statement; p99 at most 25 ms", "5 x and 3 x"),
    P2("reservations over 10,000 suppliers", 10_000, 256, Duration.ofSeconds(5),
            "3 x pgbench's transaction and 1.5 x its statement, each at its best number of clients", "0.6 x and 0.3 x"),
    P3("one reservation on an idle service", 1, 1, Duration.ofSeconds(4),
            "p50 at most 2 x that of pgbench's transaction", "3.5 x");

    final String work;
    final int suppliers;
    final int connections;
    final Duration time;
    /** What it was built for. */
    final String aim;
    /** What no change may make it worse than, in the same terms: ADR 0033. */
    final String bound;

    Figure(String work, int suppliers, int connections, Duration time, String aim, String bound) {
        this.work = work;
        this.suppliers = suppliers;
        this.connections = connections;
        this.time = time;
        this.aim = aim;
        this.bound = bound;
    }

    /** Figures that were asked for by name; all of them where none was. */
    static List<Figure> called(Optional<String> name) {
        return Arrays.stream(values()).filter(figure -> name.isEmpty() || figure.name().equals(name.get())).toList();
    }

    /** With how many clients pgbench is run, one after the other. */
    List<Integer> clients() {
        return switch (this) {
            case P1 -> List.of(64);
            case P2 -> List.of(16, 64);
            case P3 -> List.of(1);
        };
    }

    boolean isAboutTime() {
        return this == P3;
    }

    /** The median by which a contender counts, of several with different numbers of clients the best. */
    static Optional<Rate> best(Map<Contender, List<Rate>> rounds, String name) {
        List<Rate> medians = new ArrayList<>();
        rounds.forEach((contender, rates) -> {
            if (contender.name().startsWith(name)) {
                medians.add(Rate.median(rates));
            }
        });
        return medians.stream().max((one, other) -> Double.compare(one.perSecond(), other.perSecond()));
    }
}
