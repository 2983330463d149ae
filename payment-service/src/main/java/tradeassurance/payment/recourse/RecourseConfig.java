package tradeassurance.payment.recourse;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long suppliers may owe. */
@ConfigMapping(prefix = "recourse")
public interface RecourseConfig {

    /** How long a supplier may leave unpaid what it owes; limit-service waits as long before it gives it no more room. */
    @WithDefault("P7D")
    @DurationMin(hours = 1)
    @DurationMax(days = 365)
    Duration unpaidAfter();
}
