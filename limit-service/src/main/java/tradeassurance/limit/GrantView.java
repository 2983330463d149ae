package tradeassurance.limit;

import java.time.Instant;

import tradeassurance.kernel.Money;
import tradeassurance.limit.model.GrantBasis;

/**
 * A version of a limit.
 *
 * @param number 1 for the first
 * @param recalculationId the explanation; left out where an operator has set the limit
 */
record GrantView(String id, int number, Money before, Money granted, GrantBasis basis, String reason, String recalculationId,
        Instant at) {

    static GrantView of(GrantEntity grant) {
        return new GrantView(grant.id, grant.number, Money.ofMinor(grant.beforeMinor, grant.currency),
                Money.ofMinor(grant.grantedMinor, grant.currency), grant.basis, grant.reason, grant.recalculationId,
                grant.recordedAt);
    }
}
