package tradeassurance.limit.reservation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How reservations are made. */
@ConfigMapping(prefix = "limit.reservations")
interface ReservationConfig {

    /** Whether those that are waiting are decided together, in one transaction; otherwise each has one of its own. */
    @WithDefault("true")
    boolean together();

    /** How many transactions are under way at a time, each for other suppliers. */
    @WithDefault("4")
    @Min(1)
    @Max(16)
    int lanes();

    /** How many may wait in a lane before others are refused. */
    @WithDefault("4096")
    @Min(1)
    @Max(100_000)
    int longestQueue();

    /** The most that are decided in one transaction. */
    @WithDefault("128")
    @Min(1)
    @Max(5000)
    int largestBatch();
}
