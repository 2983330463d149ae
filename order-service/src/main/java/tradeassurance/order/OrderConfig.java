package tradeassurance.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import jakarta.validation.constraints.Positive;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import tradeassurance.order.model.ShippingMethod;

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

    /** The same where the goods travel in a certain way, such as {@code order.acceptance-by.express=P15D} (A27). */
    Map<ShippingMethod, Duration> acceptanceBy();

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

    /** By which each side may extend the acceptance period once (R75). */
    @WithDefault("P15D")
    @DurationMin(days = 1)
    @DurationMax(days = 15)
    Duration extension();

    /** For a side to answer the other's request for a modification; then the request has expired. */
    @WithDefault("P7D")
    @DurationMin(days = 1)
    @DurationMax(days = 30)
    Duration answersWithin();

    /** From how many units of one line an order counts as bulk where the contract does not say (A29). */
    @WithDefault("1000")
    @Positive
    BigDecimal bulkFrom();
}
