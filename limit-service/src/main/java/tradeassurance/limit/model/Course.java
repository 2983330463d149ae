package tradeassurance.limit.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * Where a limit stands between two recalculations.
 *
 * @param cycleBase the limit at the start of the cycle, or as an operator has set it since: changes are measured against it
 * @param nextAt when it is recalculated next; null while suspended, and while that is under way
 * @param announced a reduction that has been announced and has not taken effect; null where there is none
 */
public record Course(Money cycleBase, @Nullable Instant nextAt, @Nullable Announced announced) {

    /** A reduction to come. @param recalculationId where it is explained */
    public record Announced(Money amount, Instant effectiveAt, String recalculationId) {
    }

    static Course startingWith(Money base) {
        return new Course(base, null, null);
    }

    Course next(@Nullable Instant at) {
        return new Course(cycleBase, at, announced);
    }

    @Nullable
    Instant announcedFor() {
        return announced == null ? null : announced.effectiveAt();
    }
}
