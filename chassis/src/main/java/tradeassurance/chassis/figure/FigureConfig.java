package tradeassurance.chassis.figure;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often figures are read. */
@ConfigMapping(prefix = "chassis.figures")
interface FigureConfig {

    /** The time between two readings, whoever scrapes and however often. */
    @WithDefault("30s")
    Duration every();
}
