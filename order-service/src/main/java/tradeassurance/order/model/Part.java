package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * An instalment as it is kept: what cannot be derived from the money that came.
 *
 * @param waived what the supplier has let go (A33)
 * @param completeAt since when nothing of it is missing; null while something is
 * @param overdueAt the due instant that has passed unpaid, the last such; null where none has
 */
public record Part(PlannedInstalment planned, Money waived, @Nullable Instant completeAt, @Nullable Instant overdueAt) {

    static Part of(PlannedInstalment planned) {
        return new Part(planned, Money.zero(planned.amount().currency()), null, null);
    }

    /** What money has to cover. */
    Money owed() {
        return planned.amount().minus(waived);
    }

    Part waiving(Money more) {
        return new Part(planned, waived.plus(more), completeAt, overdueAt);
    }

    Part complete(@Nullable Instant at) {
        return new Part(planned, waived, at, overdueAt);
    }

    Part overdue(Instant due) {
        return new Part(planned, waived, completeAt, due);
    }

    /** The same instalment in another plan; more is not waived than it then comes to. */
    Part replanned(PlannedInstalment next) {
        return new Part(next, waived.min(next.amount()), completeAt, overdueAt);
    }
}
