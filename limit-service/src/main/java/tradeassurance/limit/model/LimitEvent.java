package tradeassurance.limit.model;

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
    record Granted(String supplierId, Money before, Money granted, Money available, String reason) implements LimitEvent {
        @Override
        public String type() {
            return "limit.granted";
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
