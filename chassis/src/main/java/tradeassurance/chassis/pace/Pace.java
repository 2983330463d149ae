package tradeassurance.chassis.pace;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** A bucket of tokens for each caller, which fills evenly. It is kept in memory: each replica counts for itself. */
@ApplicationScoped
class Pace {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 10_000;

    private final Optional<Integer> perMinute;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Pace(PaceConfig config) {
        this.perMinute = config.perMinute();
    }

    /** Takes a token of a caller's; nothing where the pace is not limited. */
    Optional<Turn> take(String caller) {
        return perMinute.map(most -> {
            if (buckets.size() >= MOST_CALLERS) {
                // Whoever has all its tokens loses nothing by being forgotten.
                buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= most);
            }
            return turn(most, buckets.computeIfAbsent(caller, unknown -> full(most)).tryConsumeAndReturnRemaining(1));
        });
    }

    private static Bucket full(int most) {
        return Bucket.builder().addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW)).build();
    }

    private static Turn turn(int most, ConsumptionProbe probe) {
        return new Turn(most, probe.getRemainingTokens(), probe.isConsumed(), seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds());
    }
}
