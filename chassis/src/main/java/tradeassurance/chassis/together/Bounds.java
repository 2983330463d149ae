package tradeassurance.chassis.together;

import java.time.Duration;

/**
 * How much may wait, and how long.
 *
 * @param longestQueue how many requests may wait; whoever comes then is refused with {@code too-many-waiting}
 * @param largestBatch how many of them take effect together
 * @param within how long one waits, from its arrival, before it is told that the store does not answer
 */
public record Bounds(int longestQueue, int largestBatch, Duration within) {
}
