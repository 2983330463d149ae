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

    record RecourseCollected(String supplierId, Money amount, Money outstanding) implements RecourseEvent {
        @Override
        public String type() {
            return "recourse.collected";
        }
    }

    /** @param late whether its being unpaid was told before */
    record RecoursePaid(String supplierId, String orderId, Money amount, Instant at, boolean late) implements RecourseEvent {
        @Override
        public String type() {
            return "recourse.paid";
        }
    }

    record RecourseWrittenOff(String supplierId, Money amount, String reason, Money outstanding) implements RecourseEvent {
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
