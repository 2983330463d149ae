package tradeassurance.payment.wire.model;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What has happened to a line of a bank statement. */
public sealed interface LineEvent extends Event {

    record LineBooked(String statement, String identity, Money amount, Verdict verdict, @Nullable String paymentId)
            implements
                LineEvent {
        @Override
        public String type() {
            return "bank_line.booked";
        }
    }

    record LineMatched(String paymentId, Money amount) implements LineEvent {
        @Override
        public String type() {
            return "bank_line.matched";
        }
    }

    record LineApplied(String paymentId, Money amount, Fit fit) implements LineEvent {
        @Override
        public String type() {
            return "bank_line.applied";
        }
    }

    record LineSetAside(String paymentId, Verdict verdict) implements LineEvent {
        @Override
        public String type() {
            return "bank_line.set_aside";
        }
    }

    record LineReturned(Money amount, String bankReference, String note) implements LineEvent {
        @Override
        public String type() {
            return "bank_line.returned";
        }
    }

    record LineClosed(String note) implements LineEvent {
        @Override
        public String type() {
            return "bank_line.closed";
        }
    }
}
