package tradeassurance.payment.quote;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How quotes are given. */
@ConfigMapping(prefix = "payment.quotes")
interface QuoteConfig {

    /** How long a quote and its rate hold. */
    @WithDefault("PT30M")
    @DurationMin(minutes = 1)
    @DurationMax(days = 1)
    Duration holdFor();
}
