package tradeassurance.limit.recalculation.model;

import java.math.BigDecimal;

import tradeassurance.kernel.Money;

/**
 * The numbers of the formula, as they are explained to whoever is measured by them. Refuses to be made
 * ({@link IllegalArgumentException}) where they contradict each other.
 *
 * @param step limits are multiples of this
 * @param mostFall the share by which a limit falls at most within a cycle
 * @param mostRise the share by which it rises at most
 */
public record Terms(Money baseGold, Money baseStandard, Money floorGold, Money floorStandard, Money ceiling, Money step,
        BigDecimal volumeShare, int lateExponent, int lostExponent, BigDecimal reputationFloor, BigDecimal reviewWeight,
        BigDecimal verificationWeight, BigDecimal yearsWeight, int fullYears, BigDecimal scorePerPenaltyPoint,
        int unknownReviewScore, int unknownResponseRatePercent, BigDecimal mostFall, BigDecimal mostRise) {

    public Terms {
        if (reviewWeight.add(verificationWeight).add(yearsWeight).compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("the weights of reviews, verification and years must sum to 1");
        }
        if (floorGold.moreThan(ceiling) || floorStandard.moreThan(ceiling)) {
            throw new IllegalArgumentException("a floor is above the ceiling");
        }
        if (floorGold.minor() % step.minor() != 0 || floorStandard.minor() % step.minor() != 0) {
            throw new IllegalArgumentException("a floor that is no multiple of the step would be rounded below itself");
        }
    }

    Money base(Tier tier) {
        return switch (tier) {
            case GOLD -> baseGold;
            case STANDARD -> baseStandard;
        };
    }

    Money floor(Tier tier) {
        return switch (tier) {
            case GOLD -> floorGold;
            case STANDARD -> floorStandard;
        };
    }
}
