package tradeassurance.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.CoverageQuote;
import tradeassurance.order.model.CoverageStatus;
import tradeassurance.order.model.CoverageType;
import tradeassurance.order.model.DisputeStatus;
import tradeassurance.order.model.Fulfilment;
import tradeassurance.order.model.FulfilmentStatus;
import tradeassurance.order.model.Line;
import tradeassurance.order.model.Modification;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderAction;
import tradeassurance.order.model.OrderStatus;
import tradeassurance.order.model.Origin;
import tradeassurance.order.model.PaymentStatus;
import tradeassurance.order.model.QualityRequirement;
import tradeassurance.order.model.Shipment;
import tradeassurance.order.model.Tracking;
import tradeassurance.order.model.Warning;

/**
 * An order as its parties see it.
 *
 * @param terms the contract in force, as it would be drafted
 * @param contractVersion which contract is in force; 0 for a draft
 * @param amountDue what is still to be settled
 * @param shipBy the last day on which shipping is in time; null while it hangs on a payment that has not come
 * @param shippedAt when the last of the goods left; null while some have not
 * @param carrier of the last shipment
 * @param late whether any of it left too late; null while nothing has
 * @param modificationId the request for a modification that waits for its answer
 * @param awaiting who is to act next
 */
record OrderView(String id, String buyerId, String supplierId, Role draftedBy, Origin origin, OrderStatus status,
        PaymentStatus paymentStatus, FulfilmentStatus fulfilmentStatus, DisputeStatus disputeStatus,
        CoverageStatus coverageStatus, Money total, List<Line> lines, List<QualityRequirement> qualityRequirements,
        DraftOrder terms, int contractVersion, List<InstalmentView> instalments, Money amountDue, Money settled,
        Money promised, Money refunded, @Nullable String buyerCountry, @Nullable LocalDate shipBy,
        @Nullable Instant shipDueAt, @Nullable LocalDate deliverBy, @Nullable Instant deliverDueAt,
        List<ShipmentView> shipments, @Nullable String carrier, @Nullable String trackingNumber,
        @Nullable Instant shippedAt, @Nullable Boolean late, @Nullable Instant acceptanceDueAt,
        List<ExtensionView> acceptanceExtensions, @Nullable Instant deliveryConfirmedAt, @Nullable Role confirmedBy,
        CoverageType coverageType, @Nullable Instant coverageEndsAt, @Nullable CoverageQuote coverageQuote,
        @Nullable String disputeId, @Nullable Money disputedAmount, @Nullable String modificationId, List<Warning> warnings,
        List<DeadlineView> deadlines, @Nullable Role awaiting, Set<OrderAction> allowedActions, Instant createdAt,
        Instant updatedAt) {

    static OrderView of(Held<Order> held) {
        Order order = held.value();
        Contract contract = order.contract();
        Fulfilment goods = order.fulfilment();
        Tracking last = goods.last().map(Shipment::tracking).orElse(Tracking.NONE);
        Modification request = order.agreed().request();
        return new OrderView(order.id(), order.sides().buyer(), order.sides().supplier(), order.sides().drafter(),
                order.sides().origin(), order.status(), order.payments().status(), goods.status(), order.holds().status(),
                order.coverage(), contract.total(), contract.lines(), contract.qualityRequirements(),
                DraftOrder.of(order.sides(), contract), order.agreed().version(),
                order.payments().instalments().stream().map(part -> InstalmentView.of(order, part)).toList(),
                order.amountDue(), order.payments().settled(), order.payments().promised(), order.payments().refunded(),
                contract.buyerCountry(), order.shipBy(), order.shipDueAt(), contract.dates().deliverBy(),
                contract.dates().deliverDueAt(), ShipmentView.of(order), last.carrier(), last.number(), goods.shippedAt(),
                order.late(), order.acceptanceDueAt(), ExtensionView.of(order), goods.deliveryConfirmedAt(),
                goods.confirmedBy(), contract.coverageType(), order.clocks().coverageEndsAt(), order.quote(),
                order.holds().disputeId(), order.holds().amount(), request == null ? null : request.id(),
                contract.warnings(), order.deadlines().stream().map(DeadlineView::of).toList(), order.awaiting(),
                order.allowed(held.by().role()), order.createdAt(), order.changedAt());
    }
}
