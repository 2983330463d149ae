package tradeassurance.limit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Every number of the formula by which limits are worked out. */
@ConfigMapping(prefix = "limit.recalculation")
public interface RecalculationConfig {

    /** Which day of the month; every month has it. */
    @WithDefault("10")
    @Min(1)
    @Max(28)
    int dayOfMonth();

    /** Where that day begins. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** How long before it takes effect a reduction is announced (F8). */
    @WithDefault("P7D")
    @DurationMin
    @DurationMax(days = 28)
    Duration notice();

    /** How far back trade counts. */
    @WithDefault("P180D")
    @DurationMin(days = 1)
    @DurationMax(days = 3650)
    Duration window();

    /** Where a gold member starts, in whole US dollars. */
    @WithDefault("10000")
    @Min(0)
    @Max(1_000_000_000)
    long baseGoldUsd();

    /** Where any other supplier starts, in whole US dollars. */
    @WithDefault("0")
    @Min(0)
    @Max(1_000_000_000)
    long baseStandardUsd();

    /** The least for a gold member, in whole US dollars. */
    @WithDefault("5000")
    @Min(0)
    @Max(1_000_000_000)
    long floorGoldUsd();

    /** The least for any other supplier, in whole US dollars. */
    @WithDefault("0")
    @Min(0)
    @Max(1_000_000_000)
    long floorStandardUsd();

    /** Limits are multiples of this, in whole US dollars. */
    @WithDefault("100")
    @Min(1)
    @Max(1_000_000)
    long stepUsd();

    /** How much of the volume of the window counts. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("10")
    BigDecimal volumeShare();

    /** How hard lateness counts: the power of the share of orders in time. */
    @WithDefault("2")
    @Min(0)
    @Max(10)
    int lateExponent();

    /** How hard lost disputes count: the power of the share of orders without one. */
    @WithDefault("2")
    @Min(0)
    @Max(10)
    int lostExponent();

    /** What a reputation of nothing is still worth; a full one is worth 1. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    BigDecimal reputationFloor();

    /** The weight of reviews in the score; the three weights sum to 1. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    BigDecimal reviewWeight();

    /** The weight of verification in the score. */
    @WithDefault("0.2")
    @DecimalMin("0")
    @DecimalMax("1")
    BigDecimal verificationWeight();

    /** The weight of the years as member in the score. */
    @WithDefault("0.2")
    @DecimalMin("0")
    @DecimalMax("1")
    BigDecimal yearsWeight();

    /** So many years count in full. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int fullYears();

    /** How many points of the score a penalty point costs. */
    @WithDefault("1")
    @DecimalMin("0")
    @DecimalMax("100")
    BigDecimal scorePerPenaltyPoint();

    /** The review score of a supplier without reviews. */
    @WithDefault("50")
    @Min(0)
    @Max(100)
    int unknownReviewScore();

    /** The response rate of a supplier of which none is known, in percent. */
    @WithDefault("100")
    @Min(0)
    @Max(100)
    int unknownResponseRatePercent();

    /** By which share a limit falls at most within a cycle. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("1")
    BigDecimal mostFall();

    /** By which share a limit rises at most within a cycle. */
    @WithDefault("0.5")
    @DecimalMin("0")
    @DecimalMax("10")
    BigDecimal mostRise();
}
