package tradeassurance.order.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/**
 * What the parties have agreed on: the yardstick of every dispute (R4). Never changes; what is agreed later is another one.
 *
 * @param buyerCountry where the buyer is, ISO 3166 alpha-2; null where it was not said
 * @param instalments in which parts the total is paid
 */
public record Contract(Goods goods, List<QualityRequirement> qualityRequirements, Dates dates, CoverageType coverageType,
        Carriage carriage, Checks checks, @Nullable String buyerCountry, List<PlannedInstalment> instalments,
        Periods periods) {

    /** {@code INSTALMENTS_NOT_THE_TOTAL} where they do not sum to it, {@code CONTRACT_INCOMPLETE} for a wait of nothing. */
    public Contract {
        qualityRequirements = List.copyOf(qualityRequirements);
        instalments = Plan.checked(instalments, goods.total());
        InstalmentName after = dates.ship().after();
        if (after != null && instalments.stream().noneMatch(part -> part.name() == after && part.beforeShipment())) {
            throw new Refusal(OrderRefusal.CONTRACT_INCOMPLETE,
                    "no " + after + " is paid before shipment, so nothing can be shipped within days of it").at("/ship_within");
        }
    }

    public List<Line> lines() {
        return goods.lines();
    }

    public Money total() {
        return goods.total();
    }

    /** What stands in the way of a later claim, as far as the contract shows it (R103 to R105). */
    public List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (qualityRequirements.stream().noneMatch(QualityRequirement::measurable)) {
            warnings.add(Warning.NOTHING_MEASURABLE);
        }
        if (checks.bulk() && checks.sample() == SampleTerm.NOT_AGREED) {
            warnings.add(Warning.NO_SAMPLE);
        }
        if (coverageType == CoverageType.PRE_SHIPMENT) {
            warnings.add(Warning.BEFORE_SHIPMENT_ONLY);
        } else if (checks.inspection() == Inspection.BUYER) {
            warnings.add(Warning.INSPECTED_BEFORE_SHIPMENT);
        }
        return warnings;
    }

    /** {@code CONTRACT_INCOMPLETE} or {@code SHIP_BY_NOT_POSSIBLE} where nobody could be held to it. */
    void requireEnforceable(Instant now) {
        requireQuality();
        dates.requireAhead(now);
    }

    /** {@code CONTRACT_INCOMPLETE} where it says nothing of quality, so that nobody could judge by it (R4). */
    void requireQuality() {
        if (qualityRequirements.isEmpty()) {
            throw new Refusal(OrderRefusal.CONTRACT_INCOMPLETE, "name at least one quality requirement")
                    .at("/quality_requirements");
        }
    }

    Contract with(Dates other) {
        return new Contract(goods, qualityRequirements, other, coverageType, carriage, checks, buyerCountry, instalments,
                periods);
    }

    /** The same for less, by a discount. */
    Contract less(Money discount) {
        Goods cheaper = goods.less(discount);
        return new Contract(cheaper, qualityRequirements, dates, coverageType, carriage, checks, buyerCountry,
                Plan.resplit(instalments, cheaper.total(), true), periods);
    }

    /** The instalments that this contract's total would have if nothing is said of them, after these. */
    public static List<PlannedInstalment> resplit(List<PlannedInstalment> agreed, Money total, boolean begun) {
        return Plan.resplit(agreed, total, begun);
    }
}
