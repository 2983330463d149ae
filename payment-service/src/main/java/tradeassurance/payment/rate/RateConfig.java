package tradeassurance.payment.rate;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How exchange rates are used. */
@ConfigMapping(prefix = "payment.exchange-rates")
interface RateConfig {

    /** Older ones are not used; the European Central Bank is silent for five days at Easter. */
    @WithDefault("P6D")
    @DurationMin(hours = 1)
    @DurationMax(days = 60)
    Duration staleAfter();
}
