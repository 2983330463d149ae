package tradeassurance.chassis.pace;

import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one caller may ask, and how much a service does at once. */
@ConfigMapping(prefix = "chassis.pace")
interface PaceConfig {

    /** How many requests a caller may make in a minute, at once or spread; not limited where it is not given. */
    Optional<@Min(1) @Max(1_000_000) Integer> perMinute();

    /** How many requests a replica works on at the same time; more are turned away, to be tried again. */
    @WithDefault("1000")
    @Min(1)
    int atOnce();

    /** How long a request may take to arrive, with all of its body. */
    @WithDefault("60s")
    Duration arrivesWithin();
}
