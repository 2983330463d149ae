package tradeassurance.dispute.model;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** What a claim, a proposal or a ruling may amount to. */
final class Amounts {

    private Amounts() {
    }

    /**
     * The amount meant.
     *
     * @throws Refusal {@code AMOUNT_OVER_COVERAGE} (R100), {@code AMOUNT_NOT_FULL}, {@code AMOUNT_MISSING}
     */
    static @Nullable Money of(ProposalKind kind, @Nullable Money asked, Money coverage) {
        if (asked != null && asked.moreThan(coverage)) {
            throw new Refusal(DisputeRefusal.AMOUNT_OVER_COVERAGE, asked + " is more than the " + coverage + " that is covered")
                    .with("coverage", coverage).at("/amount");
        }
        if (asked != null && !asked.isPositive()) {
            throw missing("an amount is more than nothing");
        }
        return switch (kind) {
            case FULL_REFUND -> full(asked, coverage);
            case PARTIAL_REFUND -> {
                if (asked == null) {
                    throw missing("a partial refund names its amount");
                }
                yield asked;
            }
            case OTHER -> asked;
        };
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
