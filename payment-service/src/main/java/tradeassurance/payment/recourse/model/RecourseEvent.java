package tradeassurance.payment.recourse.model;

import java.time.Instant;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What has happened to a debt. */
public sealed interface RecourseEvent extends Event {

    record RecourseOpened(String supplierId, String orderId, String refundId, Money amount, Instant overdueAt)
            implements
                RecourseEvent {
        @Override
        public String type() {
            return "recourse.opened";
        }
    }

    record RecourseCollected(String supplierId, Money amount, Money outstanding, Instant at) implements RecourseEvent {
        @Override
        public String type() {
            return "recourse.collected";
        }
    }

    /** All of it, out of proceeds. */
    record RecoursePaid(String supplierId, String orderId, Money amount) implements RecourseEvent {
        @Override
        public String type() {
            return "recourse.paid";
        }
    }

    record RecourseWrittenOff(String supplierId, Money amount, String reason, Money outstanding, Instant at)
            implements
                RecourseEvent {
        @Override
        public String type() {
            return "recourse.written_off";
        }
    }

    record RecourseOverdue(String supplierId, String orderId, Money outstanding, Instant since) implements RecourseEvent {
        @Override
        public String type() {
            return "recourse.overdue";
        }
    }
}
