package tradeassurance.limit.model;

import java.time.Instant;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What happens to a limit. What reservations do to it is in their own history and in the limit's ledger. */
public sealed interface LimitEvent extends Event {

    String supplierId();

    /** There is a limit, of nothing so far. */
    record Opened(String supplierId, Money granted) implements LimitEvent {
        @Override
        public String type() {
            return "limit.opened";
        }
    }

    /** The limit was set. */
    record Granted(String supplierId, Money before, Money granted, Money available, GrantBasis basis, String reason)
            implements
                LimitEvent {
        @Override
        public String type() {
            return "limit.granted";
        }
    }

    /** The day has come to work the limit out anew. */
    record RecalculationDue(String supplierId) implements LimitEvent {
        @Override
        public String type() {
            return "limit.recalculation_due";
        }
    }

    /** The limit was worked out anew; granted is what it is now, which a reduction to come does not change yet. */
    record Recalculated(String supplierId, String recalculationId, RecalculationCause cause, Money before, Money granted,
            Money available) implements LimitEvent {
        @Override
        public String type() {
            return "limit.recalculated";
        }
    }

    /** The limit will be lowered to this amount. */
    record ReductionAnnounced(String supplierId, String recalculationId, Money granted, Money amount, Instant effectiveAt)
            implements
                LimitEvent {
        @Override
        public String type() {
            return "limit.reduction_announced";
        }
    }

    /** The reduction that was announced will not come: a recalculation since has come to something else. */
    record ReductionWithdrawn(String supplierId, String recalculationId, Money granted, Money amount) implements LimitEvent {
        @Override
        public String type() {
            return "limit.reduction_withdrawn";
        }
    }

    /** The reduction that was announced has taken effect. */
    record ReductionApplied(String supplierId, String recalculationId, Money before, Money granted, Money available)
            implements
                LimitEvent {
        @Override
        public String type() {
            return "limit.reduction_applied";
        }
    }

    /** Room may be given away, for the first time or again. */
    record Activated(String supplierId, Money granted, Money available) implements LimitEvent {
        @Override
        public String type() {
            return "limit.activated";
        }
    }

    /** No more room is given away; what is reserved or used stays so. */
    record Suspended(String supplierId, Money reserved, Money used) implements LimitEvent {
        @Override
        public String type() {
            return "limit.suspended";
        }
    }
}
