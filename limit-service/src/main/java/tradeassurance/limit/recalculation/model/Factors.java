package tradeassurance.limit.recalculation.model;

import java.math.BigDecimal;

import tradeassurance.kernel.Money;

/**
 * What the inputs come to. Rates are rounded for reading, half up to six decimals; the formula uses them unrounded.
 *
 * @param reliability from the three rates, 0 to 1
 * @param score 0 to 100
 * @param reputation from the score, at most 1
 * @param earned what the trade adds to the base
 */
public record Factors(BigDecimal lateRate, BigDecimal lostDisputeRate, BigDecimal responseRate, BigDecimal reliability,
        BigDecimal score, BigDecimal reputation, Money base, Money earned) {
}
