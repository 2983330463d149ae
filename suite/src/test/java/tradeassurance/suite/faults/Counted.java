package tradeassurance.suite.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run has come to, in a few lines. */
final class Counted {

    private Counted() {
    }

    static String of(Campaign campaign, Evidence evidence) {
        Map<String, Long> outcomes = evidence.journal().stream()
                .collect(Collectors.groupingBy(entry -> entry.operation().kind() + " " + entry.outcome(), TreeMap::new,
                        Collectors.counting()));
        return campaign.trades() + " trades; " + outcomes + "\n  answers " + times(campaign.complaints().waits()) + ", "
                + campaign.complaints().broken() + " broken connections, looked through " + campaign.looks() + " times"
                + "\n  ready again " + times(campaign.recoveries().services()) + "\n  first success after PostgreSQL "
                + times(campaign.recoveries().afterPostgres());
    }

    static String times(List<Duration> times) {
        return times.size() == 1 ? times.get(0).toMillis() + " ms"
                : times.size() + " times: p50 " + percentile(times, 50).toMillis() + " ms, p99 "
                        + percentile(times, 99).toMillis()
                        + " ms, longest " + percentile(times, 100).toMillis() + " ms";
    }

    /** The smallest that so many of a hundred do not exceed; nothing of none. */
    static Duration percentile(List<Duration> times, int percent) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }
}
