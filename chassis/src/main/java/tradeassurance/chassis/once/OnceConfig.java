package tradeassurance.chassis.once;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How requests take effect once. */
@ConfigMapping(prefix = "chassis.once")
interface OnceConfig {

    /** How long a key is remembered. Longer than any client or outbox goes on repeating. */
    @WithDefault("P30D")
    Duration keep();
}
