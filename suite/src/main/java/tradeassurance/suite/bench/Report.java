package tradeassurance.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** docs/benchmarks.md: a section for each figure. One that is measured anew replaces its own section and no other. */
final class Report {

    private static final String TOP = """
            # Benchmarks

            Written by `./mvnw -Pbench` (`-Dbench=P1` for one figure). All contenders take turns on one machine and one PostgreSQL
            18 with durable settings (`fsync=on`, `synchronous_commit=on`); three rounds, the median counts, and ratios are of
            medians. Each service is a process of its own with a heap of 192 MB; every request is over HTTP, with a token that is
            checked, and with an idempotency key of its own where it changes anything. A reservation (P1 to P3) writes reservation,
            history, feed, ledger and key; pgbench updates a row and inserts one, and stands beside the larger figures as the
            machine's own measure. The load generator runs on the same processors; what it makes of an empty answer stands beside.
            After the rounds the books are counted again. What is written of a figure that was not measured anew stays as it was.
            An aim is what we set out for; what no change may make it worse than stands behind it:
            [ADR 0033](adr/0033-speed-has-aims-and-bounds.md).
            """;

    static final String HEADINGS = """
            | | rounds, per second | median | p50 | p99 | failed | processors taken by others |
            |---|---|---:|---:|---:|---:|---:|
            """;

    /** P2 before P10. */
    private static final Comparator<String> IN_ORDER = Comparator.comparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private static final int FEW = 100;

    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    void write(Figure figure, Bench.Measured measured) throws IOException {
        write(figure.name(), section(figure, measured));
    }

    void write(String figure, String text) throws IOException {
        Map<String, String> sections = sections();
        sections.put(figure, text);
        Files.writeString(file, TOP + sections.values().stream().map(section -> "\n" + section.strip() + "\n")
                .collect(Collectors.joining()));
    }

    private Map<String, String> sections() throws IOException {
        Map<String, String> sections = new TreeMap<>(IN_ORDER);
        if (Files.exists(file)) {
            String[] parts = Files.readString(file).split("(?m)^## ");
            for (int i = 1; i < parts.length; i++) {
                sections.put(parts[i].substring(0, parts[i].indexOf(' ')), "## " + parts[i]);
            }
        }
        return sections;
    }

    private static String section(Figure figure, Bench.Measured measured) {
        StringBuilder text = new StringBuilder(
                "## " + figure + " " + figure.work + "\n\nAim: " + figure.aim + ". No worse than: "
                        + figure.bound + ".\n\n" + HEADINGS);
        measured.rounds().forEach((contender, rounds) -> text.append(row(clients(figure, contender), rounds)));
        if (measured.rounds().keySet().stream().noneMatch(contender -> contender.name().startsWith(Bench.TRANSACTION))) {
            text.append("| pgbench | not installed (`apt-get install postgresql-15`) | | | | | |\n");
        }
        text.append("\n| ").append(figure.isAboutTime() ? "p50" : "rate")
                .append(" as a multiple of | together | one by one |\n")
                .append("|---|---:|---:|\n");
        text.append(ratio(figure, measured, Bench.TRANSACTION)).append(ratio(figure, measured, Bench.STATEMENT));
        text.append(steady(measured.steady()));
        text.append("\nThe generator makes %,.0f /s of an empty answer. %,d reservations were counted again: in order. "
                .formatted(measured.ceiling().perSecond(), measured.reservations())).append(Machine.described()).append('\n');
        return text.toString();
    }

    private static String steady(List<Rate> rounds) {
        if (rounds.isEmpty()) {
            return "";
        }
        List<Rate> byTime = rounds.stream().sorted(Comparator.comparing(Rate::p99)).toList();
        Rate median = byTime.get(byTime.size() / 2);
        return "%nTogether at half of that rate, %,.0f /s by the clock, each counted from when it was due: p50 %.2f ms, p99 %.2f ms "
                .formatted(median.perSecond(), Rounds.millis(median.p50()), Rounds.millis(median.p99()))
                + "(%d rounds; the worst p99 %.2f ms; %d failed).%n".formatted(rounds.size(),
                        Rounds.millis(byTime.get(byTime.size() - 1).p99()), rounds.stream().mapToLong(Rate::failed).sum());
    }

    private static String clients(Figure figure, Contender contender) {
        return contender.name().startsWith("pgbench") ? contender.name()
                : contender.name() + ", " + figure.connections + (figure.connections == 1 ? " connection" : " connections");
    }

    static String row(String name, List<Rate> rounds) {
        Rate median = Rate.median(rounds);
        return "| %s | %s | %s | %.2f ms | %.2f ms | %d | %s |%n".formatted(name,
                joined(rounds, Report::rate), rate(median), Rounds.millis(median.p50()),
                Rounds.millis(median.p99()), rounds.stream().mapToLong(Rate::failed).sum(),
                joined(rounds, Report::others));
    }

    /** A rate of a few needs its tenths. */
    static String rate(Rate round) {
        return (round.perSecond() < FEW ? "%.1f" : "%,.0f").formatted(round.perSecond());
    }

    static String others(Rate round) {
        return round.others() < 0 ? "unknown" : "%.0f %%".formatted(round.others() * 100);
    }

    static String joined(List<Rate> rounds, Function<Rate, String> part) {
        return rounds.stream().map(part).collect(Collectors.joining(" · "));
    }

    private static String ratio(Figure figure, Bench.Measured measured, String reference) {
        return Figure.best(measured.rounds(), reference).map(against -> "| %s | %s | %s |%n".formatted(reference,
                times(figure, measured, Bench.TOGETHER, against), times(figure, measured, Bench.ONE_BY_ONE, against)))
                .orElse("");
    }

    private static String times(Figure figure, Bench.Measured measured, String name, Rate against) {
        Optional<Rate> ours = Figure.best(measured.rounds(), name);
        return ours.map(rate -> "%.2f".formatted(figure.isAboutTime()
                ? (double) rate.p50().toNanos() / against.p50().toNanos()
                : rate.perSecond() / against.perSecond())).orElse("-");
    }
}
