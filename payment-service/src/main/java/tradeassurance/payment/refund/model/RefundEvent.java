package tradeassurance.payment.refund.model;

import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What has happened to a refund. */
public sealed interface RefundEvent extends Event {

    record RefundRequested(String orderId, String disputeId, Money amount, Money fromEscrow, Money fromSupplierBalance,
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

    record RefundSucceeded(String orderId, String disputeId, Money amount, boolean full) implements RefundEvent {
        @Override
        public String type() {
            return "refund.succeeded";
        }
    }

    record RefundFailed(String orderId, String disputeId, Money amount, boolean full) implements RefundEvent {
        @Override
        public String type() {
            return "refund.failed";
        }
    }
}
