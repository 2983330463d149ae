package tradeassurance.dispute.model;

import java.util.List;

import tradeassurance.kernel.Role;

/** What the file itself says of a ground for rejection; the mediator decides (A1, A30). */
public record GroundHint(Ground ground, Verdict verdict, String because) {

    /** How far a computer can tell. */
    public enum Verdict {
        APPLIES,
        DOES_NOT_APPLY,
        NEEDS_JUDGEMENT
    }

    /** The grounds that are matters of judgement, as they stand now. */
    public static List<GroundHint> all(Dispute dispute) {
        return List.of(specification(dispute.claim()), sample(dispute.claim()), afterArrival(dispute.claim()),
                unsubstantiated(dispute));
    }

    private static GroundHint specification(Claim claim) {
        Ground ground = Ground.SPECIFICATION_NOT_CLEAR;
        if (!quality(claim)) {
            return no(ground, "the claim is not about quality");
        }
        if (claim.measurable()) {
            return no(ground, "the contract has a measurable quality requirement");
        }
        return Boolean.TRUE.equals(claim.known().specificationConfirmed())
                ? no(ground, "both have confirmed a specification of the goods")
                : yes(ground, "the contract has no measurable quality requirement and no confirmed specification");
    }

    /** R104 as read by A29: of bulk orders only, not where a sample was waived or the same was accepted before. */
    private static GroundHint sample(Claim claim) {
        Ground ground = Ground.SAMPLE_NOT_CHECKED;
        Circumstances known = claim.known();
        if (!quality(claim)) {
            return no(ground, "the claim is not about quality");
        }
        if (Boolean.FALSE.equals(known.bulk())) {
            return no(ground, "the order is no bulk order");
        }
        if (Boolean.TRUE.equals(known.sampleChecked())) {
            return no(ground, "a sample was checked before the order");
        }
        if (Boolean.TRUE.equals(known.sampleWaived())) {
            return no(ground, "both have done without a sample");
        }
        if (Boolean.TRUE.equals(known.orderedBefore())) {
            return no(ground, "the same specification was accepted before");
        }
        return Boolean.TRUE.equals(known.bulk()) && Boolean.FALSE.equals(known.sampleChecked())
                ? yes(ground, "a bulk order, and no sample was checked before it")
                : open(ground, "whether a sample was checked is for the parties to show");
    }

    /** R105 against R81: decisive where only the time before shipment is covered (A1). */
    private static GroundHint afterArrival(Claim claim) {
        Ground ground = Ground.DEFECT_FOUND_AFTER_ARRIVAL;
        if (!quality(claim)) {
            return no(ground, "the claim is not about quality");
        }
        if (!claim.shipped()) {
            return no(ground, "the goods had not been shipped");
        }
        return switch (claim.coverageType()) {
            case PRE_SHIPMENT -> yes(ground, "coverage was until shipment, and the goods had been shipped");
            case POST_DELIVERY -> open(ground, "only if a signed inspection had passed what is complained of, or the damage "
                    + "is the buyer's by the trade term");
        };
    }

    private static GroundHint unsubstantiated(Dispute dispute) {
        Ground ground = Ground.UNSUBSTANTIATED;
        boolean brought = dispute.evidence().stream().anyMatch(item -> item.by() == Role.BUYER);
        if (brought) {
            return no(ground, "the buyer has brought evidence");
        }
        return dispute.state().compareTo(DisputeLifecycle.State.UNDER_REVIEW) < 0
                ? open(ground, "the buyer may still bring evidence")
                : yes(ground, "the buyer has brought no evidence");
    }

    private static boolean quality(Claim claim) {
        return claim.reason() == DisputeReason.QUALITY_NOT_AS_CONTRACTED;
    }

    private static GroundHint yes(Ground ground, String because) {
        return new GroundHint(ground, Verdict.APPLIES, because);
    }

    private static GroundHint no(Ground ground, String because) {
        return new GroundHint(ground, Verdict.DOES_NOT_APPLY, because);
    }

    private static GroundHint open(Ground ground, String because) {
        return new GroundHint(ground, Verdict.NEEDS_JUDGEMENT, because);
    }
}
