package tradeassurance.suite.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What one round of measuring has shown.
 *
 * @param perSecond how many were answered with success, or committed
 * @param p50 the time in which half of them were; zero where it was not measured
 * @param p99 the time in which 99 of 100 were; zero where it was not measured
 * @param failed how many were answered otherwise, or not at all
 * @param others the share of the processors, from 0 to 1, that programs other than ours took; negative where it is not known
 */
record Rate(double perSecond, Duration p50, Duration p99, long failed, double others) {

    static Rate of(long[] sortedNanos, long failed, double seconds) {
        return new Rate(sortedNanos.length / seconds, at(sortedNanos, 0.50), at(sortedNanos, 0.99), failed, -1);
    }

    private static Duration at(long[] sorted, double share) {
        return sorted.length == 0 ? Duration.ZERO
                : Duration.ofNanos(sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))]);
    }

    Rate beside(double share) {
        return new Rate(perSecond, p50, p99, failed, share);
    }

    /** The round in the middle by rate. */
    static Rate median(List<Rate> rounds) {
        Rate[] sorted = rounds.toArray(Rate[]::new);
        Arrays.sort(sorted, (one, other) -> Double.compare(one.perSecond, other.perSecond));
        return sorted[sorted.length / 2];
    }
}
