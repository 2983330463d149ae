package tradeassurance.order.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/**
 * What the parties have agreed on: the yardstick of every dispute (R4). Never changes.
 *
 * @param total the price of all lines
 * @param shipDueAt the end of the day to ship by, itself too late (A12)
 */
public record Contract(List<Line> lines, List<QualityRequirement> qualityRequirements, Money total, LocalDate shipBy,
        Instant shipDueAt, CoverageType coverageType, Periods periods) {

    /** The last year that a date is taken to be meant in. */
    private static final int LAST_YEAR = 9999;

    public Contract {
        lines = List.copyOf(lines);
        qualityRequirements = List.copyOf(qualityRequirements);
    }

    /**
     * The contract over these lines, at least one.
     *
     * @param zone where the day to ship by ends
     * @throws Refusal {@code TOTAL_NOT_POSSIBLE} for a total of nothing or beyond what an amount can hold,
     *         {@code CURRENCY_MISMATCH} for lines of several currencies, {@code SHIP_BY_NOT_POSSIBLE} for a date nobody means
     */
    public static Contract of(List<Line> lines, List<QualityRequirement> quality, LocalDate shipBy, ZoneId zone,
            CoverageType coverageType, Periods periods) {
        Money total = total(lines);
        if (!total.isPositive()) {
            throw new Refusal(OrderRefusal.TOTAL_NOT_POSSIBLE, "there is nothing to pay").at("/lines");
        }
        if (shipBy.getYear() > LAST_YEAR) {
            throw new Refusal(OrderRefusal.SHIP_BY_NOT_POSSIBLE, shipBy + " is too far away").at("/ship_by");
        }
        Instant shipDueAt = shipBy.plusDays(1).atStartOfDay(zone).toInstant();
        return new Contract(lines, quality, total, shipBy, shipDueAt, coverageType, periods);
    }

    private static Money total(List<Line> lines) {
        try {
            return lines.stream().map(Line::price).reduce(Money::plus).orElseThrow(
                    () -> new Refusal(OrderRefusal.CONTRACT_INCOMPLETE, "an order has at least one line").at("/lines"));
        } catch (ArithmeticException tooLarge) {
            throw new Refusal(OrderRefusal.TOTAL_NOT_POSSIBLE, "the total is too large to be paid").at("/lines");
        }
    }

    /** What stands in the way of a later claim, as far as the contract shows it (R103, R105). */
    public List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (qualityRequirements.stream().noneMatch(QualityRequirement::measurable)) {
            warnings.add(Warning.NOTHING_MEASURABLE);
        }
        if (coverageType == CoverageType.PRE_SHIPMENT) {
            warnings.add(Warning.BEFORE_SHIPMENT_ONLY);
        }
        return warnings;
    }

    /** {@code CONTRACT_INCOMPLETE} or {@code SHIP_BY_NOT_POSSIBLE} where nobody could be held to it. */
    void requireEnforceable(Instant now) {
        if (qualityRequirements.isEmpty()) {
            throw new Refusal(OrderRefusal.CONTRACT_INCOMPLETE, "name at least one quality requirement")
                    .at("/quality_requirements");
        }
        if (!now.isBefore(shipDueAt)) {
            throw new Refusal(OrderRefusal.SHIP_BY_NOT_POSSIBLE, shipBy + " has passed").at("/ship_by");
        }
    }
}
