package tradeassurance.limit.recalculation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.limit.model.Course.Announced;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.model.RecalculationCause;
import tradeassurance.limit.recalculation.model.Clamp;
import tradeassurance.limit.recalculation.model.Factors;
import tradeassurance.limit.recalculation.model.Inputs;
import tradeassurance.limit.recalculation.model.Terms;

/**
 * Why a limit is what it is (F8). Kept as it was told, whatever becomes of the formula.
 *
 * @param id null for a preview
 * @param granted the limit before
 * @param cycleBase what the change was measured against
 * @param target what the factors alone come to
 * @param amount what becomes of it within the bounds
 * @param effectiveAt when it is so; after notice for a reduction
 * @param previousId the recalculation before; null for the first
 * @param changes what is different from then
 */
record Explanation(@Nullable String id, String supplierId, RecalculationCause cause, Instant at, Money granted,
        Money cycleBase, Money target, Money amount, Instant effectiveAt, List<Clamp> clamps, Factors factors, Inputs inputs,
        Terms weights, @Nullable String previousId, List<Inputs.Change> changes) {

    /** The same with the instant at which it takes effect, which the limit has decided on. */
    Explanation inEffect(Limit decided) {
        Announced reduction = decided.course().announced();
        return new Explanation(id, supplierId, cause, at, granted, cycleBase, target, amount,
                reduction == null ? at : reduction.effectiveAt(), clamps, factors, inputs, weights, previousId, changes);
    }
}
