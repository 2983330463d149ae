package tradeassurance.payment.model;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What has happened to a payment. */
public sealed interface PaymentEvent extends Event {

    /** @param credit what the amount pays of the order, at this many dollars a unit, as this source had it */
    record PaymentCreated(String orderId, String instalment, PaymentMethod method, Money amount, Money fee, Money totalCharged,
            Money credit, BigDecimal usdPerUnit, String rateSource, Instant rateAsOf, @Nullable String quoteId,
            @Nullable Instant expectedFrom, @Nullable Instant expectedTo) implements PaymentEvent {
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

    record PaymentProcessing(Money totalCharged, @Nullable Instant expectedTo) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.processing";
        }
    }

    record PaymentActionRequired(String redirectUrl, Instant dueAt) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.action_required";
        }
    }

    record PaymentActionCompleted(Money totalCharged, @Nullable Instant expectedTo) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.action_completed";
        }
    }

    /** The buyer has not agreed in time; whether money has moved all the same, the provider says. */
    record PaymentExpiring(String orderId, Instant dueAt) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.expiring";
        }
    }

    record ProviderAsked(Instant nextAt) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.provider_asked";
        }
    }

    record PaymentOverdue(@Nullable Instant expectedTo) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.overdue";
        }
    }

    /**
     * All in the order's currency, but for what was taken.
     *
     * @param amount what was to be paid
     * @param received what arrived for it
     * @param surplus what of it is more than the order needs, and goes back
     * @param taken what arrived, in the currency of the payment
     */
    record PaymentSettled(String orderId, String instalment, Money amount, Money received, Money fee, Money advanced,
            Money escrowed, Money surplus, Money taken, Instant at) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.settled";
        }
    }

    /** @param failedIn how far it had come, and so what has to be undone */
    record PaymentFailed(String orderId, PaymentState failedIn, Failure failure, Instant at) implements PaymentEvent {
        @Override
        public String type() {
            return failedIn == PaymentState.EXPIRING ? "payment.expired" : "payment.failed";
        }
    }

    /** @param cancelledIn how far it had come */
    record PaymentCancelled(String orderId, PaymentState cancelledIn, Instant at) implements PaymentEvent {
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

    /** @param why as the provider says */
    record PaymentChargedBack(String orderId, Chargeback chargeback, String why, Instant at) implements PaymentEvent {
        @Override
        public String type() {
            return "payment.charged_back";
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
