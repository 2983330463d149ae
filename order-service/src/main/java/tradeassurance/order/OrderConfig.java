package tradeassurance.order;

import java.time.Duration;
import java.time.ZoneId;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long orders wait. A change counts for orders that are drafted after it. */
@ConfigMapping(prefix = "order")
interface OrderConfig {

    /** Where the day to ship by ends (A12). */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** For the supplier to confirm; then the order is rejected. */
    @WithDefault("P30D")
    @DurationMin(days = 1)
    @DurationMax(days = 365)
    Duration confirmationWithin();

    /** For the buyer to pay; then the order is cancelled. */
    @WithDefault("P30D")
    @DurationMin(days = 1)
    @DurationMax(days = 365)
    Duration paymentWithin();

    /** For the buyer to confirm the delivery where the contract does not say (A27); then it counts as confirmed. */
    @WithDefault("P30D")
    @DurationMin(days = 1)
    @DurationMax(days = 365)
    Duration acceptanceWithin();

    /** For the buyer to claim after the delivery was confirmed (R81). */
    @WithDefault("P30D")
    @DurationMin(days = 1)
    @DurationMax(days = 365)
    Duration coverage();

    /** What is left at least of the acceptance period after a dispute, and of the time to pay after a failed payment. */
    @WithDefault("PT72H")
    @DurationMin(hours = 1)
    @DurationMax(days = 30)
    Duration respite();
}
