package tradeassurance.limit.supplier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

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
}
