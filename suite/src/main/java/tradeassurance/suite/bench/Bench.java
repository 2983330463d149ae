package tradeassurance.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tradeassurance.suite.launcher.Compiled;
import tradeassurance.suite.launcher.Replicas;
import tradeassurance.suite.launcher.Scratch;

/**
 * {@code ./mvnw -Pbench}: measures everything, {@code -Dbench=P1} one figure, and writes docs/benchmarks.md. Who is measured
 * and who is measured beside it take turns on one PostgreSQL with durable settings; each service is a process of its own.
 */
public final class Bench {

    /** How the contenders are called in the table. */
    static final String TOGETHER = "limit-service, together";
    static final String ONE_BY_ONE = "limit-service, one by one";
    static final String TRANSACTION = "pgbench, one transaction";
    static final String STATEMENT = "pgbench, one statement";

    private static final double HARDLY = 1.05;
    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final int MOST_SLICES = 10;
    private static final int STEADY_ROUNDS = 5;
    private static final int BUSY = 256;
    private static final Duration CEILING = Duration.ofSeconds(4);

    private Bench() {
    }

    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Optional<String> wanted = Optional.ofNullable(System.getProperty("bench")).filter(name -> !name.isBlank());
        Report report = new Report(projectFolder().resolve("docs/benchmarks.md"));
        for (Figure figure : Figure.called(wanted)) {
            System.out.println("\n" + figure + ": " + figure.work + "\n");
            report.write(figure, measure(figure));
        }
        for (OfTheSuite figure : OfTheSuite.called(wanted)) {
            System.out.println("\n" + figure + ": " + figure.work + "\n");
            report.write(figure.name(), figure.section());
        }
        System.out.println("\nWritten to docs/benchmarks.md.");
    }

    private static Measured measure(Figure figure) throws IOException {
        try (Scratch scratch = Scratch.called("trade-assurance-bench");
                Generator generator = new Generator();
                Replicas service = Replicas.start(scratch.folder(), "limit-service", Compiled.WELL,
                        List.of(Map.of(), Map.of("limit.reservations.together", "false")))) {
            BenchSuppliers.write(service, figure.suppliers);
            Ids ids = new Ids(InstantSource.system().instant().toEpochMilli());
            Reservations together = reservations(TOGETHER, 0, figure, figure.connections, generator, service, ids);
            Reservations oneByOne = reservations(ONE_BY_ONE, 1, figure, figure.connections, generator, service, ids);
            // Also the idle service is one that has worked before: a single client would take hours to have it compiled.
            warmUp(reservations(TOGETHER, 0, figure, BUSY, generator, service, ids));
            warmUp(reservations(ONE_BY_ONE, 1, figure, BUSY, generator, service, ids));
            List<Contender> contenders = new ArrayList<>(List.of(together, oneByOne));
            Pgbench.installed().ifPresent(program -> contenders.addAll(pgbench(program, figure, service, scratch)));
            Map<Contender, List<Rate>> rounds = new Rounds(System.out::println).run(contenders, figure.time);
            List<Rate> steady = figure.isAboutTime() ? List.of()
                    : steady(together, Figure.best(rounds, TOGETHER).orElseThrow());
            together.againstNothing(CEILING);
            Rate ceiling = together.againstNothing(CEILING);
            System.out.printf("  the generator with an empty answer: %,.0f /s%n", ceiling.perSecond());
            Measured measured = new Measured(rounds, steady, ceiling, BenchSuppliers.requireInOrder(service));
            scratch.spend();
            return measured;
        }
    }

    /** At half of what it can do: five rounds, as one alone says little about the slowest of a hundred. */
    private static List<Rate> steady(Reservations contender, Rate most) {
        List<Rate> rounds = new ArrayList<>();
        for (int round = 1; round <= STEADY_ROUNDS; round++) {
            Rate rate = contender.steady(most.perSecond() / 2, SLICE);
            rounds.add(rate);
            System.out.printf("  steady %d  %,9.0f /s   p50 %,7.2f ms   p99 %,7.2f ms   failed %d%n", round, rate.perSecond(),
                    Rounds.millis(rate.p50()), Rounds.millis(rate.p99()), rate.failed());
        }
        return rounds;
    }

    /** Until a slice is hardly faster than the third before it: as long as it is, the compiler is still at work. */
    private static void warmUp(Contender contender) {
        warmUp(contender, MOST_SLICES);
    }

    /** For so many slices at most. */
    static void warmUp(Contender contender, int most) {
        List<Double> slices = new ArrayList<>();
        int last = -1;
        do {
            slices.add(contender.measure(SLICE).perSecond());
            last++;
        } while (last < most - 1 && (last < 3 || slices.get(last) > slices.get(last - 3) * HARDLY));
        System.out.printf("  warm after %d s: %-34s %,9.1f /s%n", slices.size() * SLICE.toSeconds(), contender.name(),
                slices.get(last));
    }

    private static Reservations reservations(String name, int replica, Figure figure, int connections, Generator generator,
            Replicas service, Ids ids) {
        return new Reservations(name, generator, service.url(replica), service.token("payment-service", "SERVICE"),
                connections, figure.suppliers, ids);
    }

    private static List<Contender> pgbench(Path program, Figure figure, Replicas service, Scratch scratch) {
        List<Contender> all = new ArrayList<>();
        for (int clients : figure.clients()) {
            String times = ", " + clients + (clients == 1 ? " client" : " clients");
            all.add(Pgbench.with(TRANSACTION + times, program, service.server(), Pgbench.TRANSACTION, figure.suppliers, clients,
                    scratch.folder()));
            all.add(Pgbench.with(STATEMENT + times, program, service.server(), Pgbench.STATEMENT, figure.suppliers, clients,
                    scratch.folder()));
        }
        return all;
    }

    /** What the rounds of one figure have shown, and how many reservations were counted again afterwards. */
    record Measured(Map<Contender, List<Rate>> rounds, List<Rate> steady, Rate ceiling, long reservations) {
    }

    private static Path projectFolder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("start this inside the project");
    }
}
