package tradeassurance.limit.supplier;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What operators tune about suppliers. */
@ConfigMapping(prefix = "limit.supplier")
interface SupplierConfig {

    /** With so many penalty points a supplier leaves trade assurance for good. */
    @WithDefault("48")
    @Min(1)
    @Max(1000)
    int mostPenaltyPoints();

    /** How long a supplier may owe the platform what that has repaid for it, before no new order of it is covered. */
    @WithDefault("P7D")
    @DurationMin
    @DurationMax(days = 365)
    Duration recourseUnpaidFor();
}
