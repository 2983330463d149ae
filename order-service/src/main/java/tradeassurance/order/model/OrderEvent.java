package tradeassurance.order.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

/** What has happened to an order, with the amounts and instants that others need to follow it. */
public sealed interface OrderEvent extends Event {

    record Drafted(Role drafter, Money total, LocalDate shipBy) implements OrderEvent {
        @Override
        public String type() {
            return "order.drafted";
        }
    }

    record Submitted(Money total, CoverageQuote coverageQuote, List<Warning> warnings) implements OrderEvent {
        @Override
        public String type() {
            return "order.submitted";
        }
    }

    record Confirmed(Money total, Instant paymentDueAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.confirmed";
        }
    }

    record Rejected(@Nullable String reason) implements OrderEvent {
        @Override
        public String type() {
            return "order.rejected";
        }
    }

    record Cancelled(@Nullable String reason) implements OrderEvent {
        @Override
        public String type() {
            return "order.cancelled";
        }
    }

    record PaymentStarted(String paymentId, InstalmentName instalment, Money amount) implements OrderEvent {
        @Override
        public String type() {
            return "order.payment_started";
        }
    }

    /** Nothing has come of a payment. */
    record PaymentFailed(String paymentId, PaymentOutcome outcome) implements OrderEvent {
        @Override
        public String type() {
            return "order.payment_failed";
        }
    }

    record PaymentSettled(String paymentId, InstalmentName instalment, Money amount, Money outstanding,
            Instant settledAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.payment_settled";
        }
    }

    /** The initial payment is complete: the order is under assurance. */
    record DepositPaid(Money settled) implements OrderEvent {
        @Override
        public String type() {
            return "order.deposit_paid";
        }
    }

    record Paid(Money settled) implements OrderEvent {
        @Override
        public String type() {
            return "order.paid";
        }
    }

    record Shipped(@Nullable String carrier, @Nullable String trackingNumber, Instant shippedAt, Instant shipDueAt,
            boolean late, Instant acceptanceDueAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.shipped";
        }
    }

    /** The goods are accepted; {@code amount} is what the buyer has paid for them in the end. */
    record DeliveryConfirmed(Role confirmedBy, Instant deliveryConfirmedAt, Money amount,
            Instant coverageEndsAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.delivery_confirmed";
        }
    }

    record DisputeHeld(String disputeId) implements OrderEvent {
        @Override
        public String type() {
            return "order.dispute_held";
        }
    }

    /** A dispute that held the order is over, and its clocks go on to these instants. */
    record DisputeReleased(String disputeId, String outcome, @Nullable Money refunded, boolean fullRefund,
            @Nullable Instant acceptanceDueAt, @Nullable Instant coverageEndsAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.dispute_released";
        }
    }

    /** A dispute was over before it held the order; its hold, should it still come, changes nothing. */
    record HoldForestalled(String disputeId, String outcome) implements OrderEvent {
        @Override
        public String type() {
            return "order.hold_forestalled";
        }
    }

    record Closed(ClosedBecause because) implements OrderEvent {
        @Override
        public String type() {
            return "order.closed";
        }
    }
}
