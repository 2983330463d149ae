package tradeassurance.chassis.outbox;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How calls to peers are made. */
@ConfigMapping(prefix = "chassis.outbox")
interface OutboxConfig {

    /** How many calls are claimed at once, each for another aggregate. */
    @WithDefault("64")
    @Min(1)
    @Max(1000)
    int batch();

    /**
     * How long a claim holds when its process dies: longer than any call may take, or a slow call would be made twice at once.
     */
    @WithDefault("10s")
    Duration lease();

    /** How long a call, with its own repeats, may take before it counts as failed. */
    @WithDefault("8s")
    Duration timeout();

    /** The wait after the first failure; it doubles with each further one. */
    @WithDefault("250ms")
    Duration firstBackOff();

    /**
     * The longest wait between two attempts: also how long a call may still wait for once its peer is back, so no longer than
     * somebody would like to wait who looks at it.
     */
    @WithDefault("10s")
    Duration longestBackOff();

    /** From this many attempts on, a call counts as poisoned: health says so, and it is tried on. */
    @WithDefault("20")
    @Min(2)
    int poisonedAfter();
}
