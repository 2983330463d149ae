package tradeassurance.limit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What operators tune about limits. */
@ConfigMapping(prefix = "limit")
public interface LimitConfig {

    /** The most that one supplier is granted, by whomever, in whole US dollars. */
    @WithDefault("1000000")
    @Min(0)
    @Max(1_000_000_000)
    long highestGrantUsd();
}
