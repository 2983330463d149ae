package tradeassurance.suite.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Three rounds in which the contenders take turns, so that whatever else the machine does meets them all. */
final class Rounds {

    private static final int ROUNDS = 3;

    private final Consumer<String> say;

    Rounds(Consumer<String> say) {
        this.say = say;
    }

    /** All rounds of each contender, in the order in which they were given. */
    Map<Contender, List<Rate>> run(List<Contender> contenders, Duration time) {
        Map<Contender, List<Rate>> rounds = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (Contender contender : contenders) {
                Processors before = Processors.now();
                Rate rate = contender.measure(time);
                rate = rate.beside(Processors.now().takenByOthersSince(before));
                rounds.computeIfAbsent(contender, first -> new ArrayList<>()).add(rate);
                say.accept("  round %d  %-44s %9s /s   p50 %,7.2f ms   p99 %,7.2f ms   failed %d".formatted(round,
                        contender.name(), Report.rate(rate), millis(rate.p50()), millis(rate.p99()), rate.failed()));
            }
        }
        return rounds;
    }

    static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
