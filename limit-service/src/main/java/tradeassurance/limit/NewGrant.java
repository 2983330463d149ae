package tradeassurance.limit;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.limit.model.GrantBasis;
import tradeassurance.limit.model.LimitEvent.Granted;
import tradeassurance.limit.model.LimitEvent.Recalculated;
import tradeassurance.limit.model.LimitEvent.ReductionApplied;

/** A new version of a limit. @param recalculationId where it is explained; null where an operator has set it */
record NewGrant(Money before, Money granted, GrantBasis basis, String reason, @Nullable String recalculationId) {

    /** What an event comes to; null where the limit stays as it is. */
    static @Nullable NewGrant of(Event event) {
        if (event instanceof Granted set) {
            return new NewGrant(set.before(), set.granted(), set.basis(), set.reason(), null);
        }
        if (event instanceof Recalculated now && !now.granted().equals(now.before())) {
            return computed(now.before(), now.granted(), "recalculated: " + now.cause(), now.recalculationId());
        }
        if (event instanceof ReductionApplied now) {
            return computed(now.before(), now.granted(), "reduced as announced", now.recalculationId());
        }
        return null;
    }

    private static NewGrant computed(Money before, Money granted, String reason, String recalculationId) {
        return new NewGrant(before, granted, GrantBasis.RECALCULATION, reason, recalculationId);
    }
}
