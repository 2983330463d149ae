package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What happens to goods on their way back. */
public sealed interface ReturnEvent extends Event {

    record Ordered(Outcome outcome, Money amount, Instant shipBy) implements ReturnEvent {
        @Override
        public String type() {
            return "return.ordered";
        }
    }

    /** @param receiptDueAt when the supplier's silence counts as receipt, as things stand */
    record Shipped(String carrier, String trackingNumber, @Nullable Instant receiptDueAt) implements ReturnEvent {
        @Override
        public String type() {
            return "return.shipped";
        }
    }

    record Arrived(@Nullable Instant receiptDueAt) implements ReturnEvent {
        @Override
        public String type() {
            return "return.arrived";
        }
    }

    record Received() implements ReturnEvent {
        @Override
        public String type() {
            return "return.received";
        }
    }

    record Contested(String note, Instant targetAt) implements ReturnEvent {
        @Override
        public String type() {
            return "return.contested";
        }
    }

    record Decided(boolean returned, String text) implements ReturnEvent {
        @Override
        public String type() {
            return "return.decided";
        }
    }

    record NotShipped() implements ReturnEvent {
        @Override
        public String type() {
            return "return.not_shipped";
        }
    }

    /** Silence counts as receipt. */
    record NotReceived() implements ReturnEvent {
        @Override
        public String type() {
            return "return.receipt_overdue";
        }
    }
}
