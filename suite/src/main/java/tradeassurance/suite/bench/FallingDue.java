package tradeassurance.suite.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import tradeassurance.suite.launcher.Compiled;
import tradeassurance.suite.launcher.Replicas;
import tradeassurance.suite.launcher.Scratch;

/**
 * P4: disputes that fall due within one minute, each decided, recorded and told by the service's own pump, beside a scheduler
 * that changes a row and writes one for each task; both with a million timers that are not due. Then many more at once.
 */
final class FallingDue {

    static final String NAME = "P4";
    private static final int AT_ONCE = 100_000;
    private static final int EACH_ROUND = 10_000;
    private static final int PENDING = 1_000_000;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private FallingDue() {
    }

    /** The section of the report. */
    static String measure() throws IOException {
        int atOnce = Integer.getInteger("due", AT_ONCE);
        try (Scratch scratch = Scratch.called("trade-assurance-bench");
                Replicas service = Replicas.start(scratch.folder(), "dispute-service", Compiled.WELL, List.of(Map.of()))) {
            DueDisputes disputes = new DueDisputes(service);
            disputes.pending(PENDING);
            EscalatedDisputes ours = new EscalatedDisputes(service, disputes, EACH_ROUND);
            ours.measure(LONGEST);
            Map<Contender, List<Rate>> rounds = new Rounds(System.out::println).run(
                    List.of(ours, new DbScheduler(Database.created(service.server(), "scheduler"), EACH_ROUND, PENDING)),
                    LONGEST);
            EscalatedDisputes many = new EscalatedDisputes(service, disputes, atOnce);
            double rate = many.measure(LONGEST).perSecond();
            System.out.printf("  %,d at once: %,.0f /s, at most %d out of turn%n", atOnce, rate, many.outOfTurn());
            scratch.spend();
            return section(rounds, atOnce, rate, many.outOfTurn());
        }
    }

    private static String section(Map<Contender, List<Rate>> rounds, int atOnce, double rate, long outOfTurn) {
        StringBuilder text = new StringBuilder(
                """
                        ## P4 disputes that fall due in the same minute

                        Aim: 5 x db-scheduler. No worse than: 0.5 x. %,d due in each round, and %,d timers that are not due. Ours are each locked,
                        decided by the model, recorded with a hash, and their timers written anew, up to sixteen in a transaction in the
                        order of falling due; db-scheduler (20 threads, lock strategy) updates a row and inserts one.

                        | | rounds, per second | median | processors taken by others |
                        |---|---|---:|---|
                        """
                        .formatted(EACH_ROUND, PENDING));
        rounds.forEach((contender, rates) -> text.append("| %s | %s | %,.0f | %s |%n".formatted(contender.name(),
                Report.joined(rates, each -> "%,.0f".formatted(each.perSecond())), Rate.median(rates).perSecond(),
                Report.joined(rates, Report::others))));
        List<Double> medians = rounds.values().stream().map(rates -> Rate.median(rates).perSecond()).toList();
        text.append("%nOurs as a multiple of db-scheduler: %.2f.%n".formatted(medians.get(0) / medians.get(1)))
                .append("%n%,d due in the same minute: %,.0f /s; each escalated once and as of its own instant, at most %d places out of turn. "
                        .formatted(atOnce, rate, outOfTurn));
        return text.append(Machine.described()).append('\n').toString();
    }
}
