package tradeassurance.dispute.model;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** What a claim, a proposal or a ruling may amount to. */
final class Amounts {

    private Amounts() {
    }

    /**
     * The amount meant; null where no money moves.
     *
     * @throws Refusal {@code AMOUNT_OVER_COVERAGE} (R100), {@code AMOUNT_NOT_FULL}, {@code AMOUNT_MISSING},
     *         {@code AMOUNT_NOT_ALLOWED}
     */
    static @Nullable Money of(ProposalKind kind, @Nullable Money asked, Claim claim) {
        Money most = kind == ProposalKind.DISCOUNT && claim.known().total() != null ? claim.known().total() : claim.coverage();
        within(asked, most);
        return switch (kind) {
            case FULL_REFUND -> full(asked, claim.coverage());
            case PARTIAL_REFUND, DISCOUNT -> {
                if (asked == null) {
                    throw missing("name the amount");
                }
                yield asked;
            }
            case RETURN_AND_REFUND -> asked == null ? claim.coverage() : asked;
            case REPLACEMENT, REWORK, OTHER -> asked;
            case POSTPONEMENT -> {
                if (asked != null) {
                    throw new Refusal(DisputeRefusal.AMOUNT_NOT_ALLOWED, "a postponement moves no money; propose a discount")
                            .at("/amount");
                }
                yield null;
            }
        };
    }

    /** What the claim itself asks the supplier for: the amount in dispute, or something else than money for it. */
    static @Nullable Money wanted(ProposalKind kind, Money disputed, Claim claim) {
        within(disputed, claim.coverage());
        return switch (kind) {
            case FULL_REFUND -> full(disputed, claim.coverage());
            case PARTIAL_REFUND, DISCOUNT, RETURN_AND_REFUND -> disputed;
            case REPLACEMENT, REWORK, OTHER -> null;
            case POSTPONEMENT ->
                throw new Refusal(DisputeRefusal.SOLUTION_NOT_CLAIMABLE, "a later date is for the supplier to propose")
                        .at("/wanted");
        };
    }

    static void within(@Nullable Money asked, Money most) {
        if (asked != null && asked.moreThan(most)) {
            throw new Refusal(DisputeRefusal.AMOUNT_OVER_COVERAGE, asked + " is more than the " + most + " that is covered")
                    .with("coverage", most).at("/amount");
        }
        if (asked != null && !asked.isPositive()) {
            throw missing("an amount is more than nothing");
        }
    }

    private static Money full(@Nullable Money asked, Money coverage) {
        if (asked != null && asked.lessThan(coverage)) {
            throw new Refusal(DisputeRefusal.AMOUNT_NOT_FULL, "a full refund is " + coverage + "; less is a partial one")
                    .with("coverage", coverage).at("/amount");
        }
        return coverage;
    }

    private static Refusal missing(String detail) {
        return new Refusal(DisputeRefusal.AMOUNT_MISSING, detail).at("/amount");
    }
}
