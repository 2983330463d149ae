package tradeassurance.chassis.together;

import java.time.Duration;

/**
 * How much may wait, and how long.
 *
 * @param lanes how many batches are under way at a time, about different things
 * @param longestQueue how many requests may wait in a lane; whoever comes then is refused with {@code too-many-waiting}
 * @param largestBatch how many of them take effect together
 * @param within how long one waits, from its arrival, before it is told that the store does not answer
 */
public record Bounds(int lanes, int longestQueue, int largestBatch, Duration within) {
}
