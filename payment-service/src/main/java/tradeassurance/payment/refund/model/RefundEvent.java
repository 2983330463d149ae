package tradeassurance.payment.refund.model;

import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What has happened to a refund. */
public sealed interface RefundEvent extends Event {

    record RefundRequested(String orderId, RefundCause cause, String causeId, Money amount, Money fromEscrow,
            Money fromSupplierBalance,
            Money fromRecourse, List<RefundPart> parts) implements RefundEvent {
        @Override
        public String type() {
            return "refund.requested";
        }
    }

    record RefundPartPaid(int number, String paymentId, Money amount) implements RefundEvent {
        @Override
        public String type() {
            return "refund.part_paid";
        }
    }

    record RefundPartFailed(int number, String paymentId, Money amount, String reason) implements RefundEvent {
        @Override
        public String type() {
            return "refund.part_failed";
        }
    }

    record RefundAsked(Instant nextAt) implements RefundEvent {
        @Override
        public String type() {
            return "refund.provider_asked";
        }
    }

    /** @param parts what is now paid again */
    record RefundRetried(List<RefundPart> parts) implements RefundEvent {
        @Override
        public String type() {
            return "refund.retried";
        }
    }

    /** @param parts what is left to an operator */
    record RefundTakenOver(List<RefundPart> parts) implements RefundEvent {
        @Override
        public String type() {
            return "refund.taken_over";
        }
    }

    record RefundPaidByHand(List<RefundPart> parts, String proof) implements RefundEvent {
        @Override
        public String type() {
            return "refund.paid_by_hand";
        }
    }

    record RefundSucceeded(String orderId, RefundCause cause, String causeId, Money amount, boolean full)
            implements
                RefundEvent {
        @Override
        public String type() {
            return "refund.succeeded";
        }
    }

    record RefundFailed(String orderId, RefundCause cause, String causeId, Money amount, boolean full)
            implements
                RefundEvent {
        @Override
        public String type() {
            return "refund.failed";
        }
    }
}
