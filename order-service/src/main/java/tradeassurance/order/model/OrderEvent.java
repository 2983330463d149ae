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

    record Drafted(Role drafter, Origin origin, Money total, @Nullable LocalDate shipBy) implements OrderEvent {
        @Override
        public String type() {
            return "order.drafted";
        }
    }

    record Edited(Money total, List<TermChange> changes) implements OrderEvent {
        @Override
        public String type() {
            return "order.draft_edited";
        }
    }

    /** The contract is frozen; whoever has it can tell by the hash that it is this one. */
    record Submitted(int contractVersion, String contractSha256, Money total, CoverageQuote coverageQuote,
            List<Warning> warnings, Instant submittedAt) implements OrderEvent {
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

    record ModificationRequested(String modificationId, Role requestedBy, String note, List<TermChange> changes, Money total,
            Money amountDue, Instant respondBy) implements OrderEvent {
        @Override
        public String type() {
            return "order.modification_requested";
        }
    }

    /** Another contract is in force: by acceptance, or by the agreement that ended a dispute. */
    record ModificationAccepted(String modificationId, @Nullable String disputeId, int contractVersion,
            String contractSha256, Money total, Money amountDue, Money excess,
            @Nullable LocalDate shipBy) implements OrderEvent {
        @Override
        public String type() {
            return "order.modification_accepted";
        }

        static ModificationAccepted of(String id, @Nullable String disputeId, Order next, Money excess) {
            return new ModificationAccepted(id, disputeId, next.agreed().version(), ContractText.sha256(next.contract()),
                    next.contract().total(), next.amountDue(), excess, next.shipBy());
        }
    }

    /** How the order stands to the supplier's limit from now on. */
    record CoverageChanged(CoverageQuote coverageQuote) implements OrderEvent {
        @Override
        public String type() {
            return "order.coverage_changed";
        }
    }

    record ModificationDeclined(String modificationId, @Nullable String note) implements OrderEvent {
        @Override
        public String type() {
            return "order.modification_declined";
        }
    }

    record ModificationWithdrawn(String modificationId, @Nullable String note) implements OrderEvent {
        @Override
        public String type() {
            return "order.modification_withdrawn";
        }
    }

    record ModificationExpired(String modificationId, String because) implements OrderEvent {
        @Override
        public String type() {
            return "order.modification_expired";
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

    /** A bank has promised to pay. */
    record PaymentPromised(String paymentId, Money amount, Instant promisedAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.payment_promised";
        }
    }

    record PaymentSettled(String paymentId, Money amount, Money amountDue, Instant settledAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.payment_settled";
        }
    }

    /** A provider has taken back what had settled. */
    record PaymentChargedBack(String paymentId, Money amount, Money amountDue, Instant chargedBackAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.payment_charged_back";
        }
    }

    /** The initial payment is complete, by money or by promise: the order is under assurance. */
    record DepositPaid(Money settled, Money promised) implements OrderEvent {
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

    /**
     * The order is over, and what has come for it goes back to the buyer.
     *
     * @param paymentId the payment that came after the end; null for all that came before it
     */
    record MoneyReturned(@Nullable String paymentId, Money amount) implements OrderEvent {
        @Override
        public String type() {
            return "order.money_returned";
        }
    }

    record ShortfallAccepted(InstalmentName instalment, Money waived) implements OrderEvent {
        @Override
        public String type() {
            return "order.shortfall_accepted";
        }
    }

    record InstalmentOverdue(InstalmentName instalment, Money outstanding, Instant dueAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.instalment_overdue";
        }
    }

    record ShipmentOverdue(Instant shipDueAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.shipment_overdue";
        }
    }

    /** A part of the goods has left. */
    record PartiallyShipped(String shipmentId, List<Packed> packed, Tracking tracking, Instant shippedAt,
            @Nullable Instant shipDueAt, boolean late) implements OrderEvent {
        @Override
        public String type() {
            return "order.partially_shipped";
        }

        static PartiallyShipped of(Order order, Shipment last) {
            return new PartiallyShipped(last.id(), last.packed(), last.tracking(), last.shippedAt(), last.shipDueAt(),
                    last.late());
        }
    }

    /** The last of the goods has left. */
    record Shipped(String shipmentId, List<Packed> packed, Tracking tracking, Instant shippedAt,
            @Nullable Instant shipDueAt, boolean late, @Nullable Instant acceptanceDueAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.shipped";
        }

        static Shipped of(Order order, Shipment last) {
            return new Shipped(last.id(), last.packed(), last.tracking(), last.shippedAt(), last.shipDueAt(), last.late(),
                    order.acceptanceDueAt());
        }
    }

    record ShipmentTracked(String shipmentId, Tracking tracking) implements OrderEvent {
        @Override
        public String type() {
            return "order.shipment_tracked";
        }
    }

    record ShipmentDelivered(String shipmentId, Instant deliveredAt, Role toldBy, @Nullable Instant deliverDueAt,
            boolean late) implements OrderEvent {
        @Override
        public String type() {
            return "order.shipment_delivered";
        }
    }

    record AcceptanceExtended(Role extendedBy, Instant acceptanceDueAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.acceptance_extended";
        }
    }

    /** Some of the shipments are accepted, not yet all. */
    record ShipmentsAccepted(List<String> shipments, Role acceptedBy, Instant acceptedAt) implements OrderEvent {
        @Override
        public String type() {
            return "order.shipments_accepted";
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

    record DisputeHeld(String disputeId, List<String> shipments, @Nullable Money amount) implements OrderEvent {
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
