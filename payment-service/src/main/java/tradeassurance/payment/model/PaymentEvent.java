package tradeassurance.payment.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What has happened to a payment. */
public sealed interface PaymentEvent extends Event {

    record PaymentCreated(String orderId, String instalment, PaymentMethod method, Money amount, Money fee, Money totalCharged,
            Instant expectedFrom, Instant expectedTo) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.created";
        }
    }

    record PaymentLocked(String orderId) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.locked";
        }
    }

    record PaymentReserved(String supplierId, Money granted) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.reserved";
        }
    }

    record PaymentProcessing(Money totalCharged, Instant expectedTo) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.processing";
        }
    }

    record ProviderAsked(Instant nextAt) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.provider_asked";
        }
    }

    record PaymentOverdue(Instant expectedTo) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.overdue";
        }
    }

    record PaymentSettled(String orderId, String instalment, Money amount, Money received, Money fee, Money advanced,
            Money escrowed, Instant at) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.settled";
        }
    }

    /** @param failedIn how far it had come, and so what has to be undone */
    record PaymentFailed(String orderId, PaymentState failedIn, Failure failure, Instant at) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.failed";
        }
    }

    record PaymentCancelled(String orderId, Instant at) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.cancelled";
        }
    }

    record PaymentRefundBooked(String refundId, Money amount, Money refunded, Money left) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.refund_booked";
        }
    }

    /**
     * The platform no longer risks its advance, or a part of it.
     *
     * @param amount how much of the limit is free again; null for all that the payment holds
     */
    record PaymentLimitFreed(@Nullable Money amount, String reason) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.limit_freed";
        }
    }
}
