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
import tradeassurance.order.model.CoverageQuote;
import tradeassurance.order.model.CoverageStatus;
import tradeassurance.order.model.CoverageType;
import tradeassurance.order.model.DisputeStatus;
import tradeassurance.order.model.Fulfilment;
import tradeassurance.order.model.FulfilmentStatus;
import tradeassurance.order.model.Instalment;
import tradeassurance.order.model.InstalmentName;
import tradeassurance.order.model.InstalmentStatus;
import tradeassurance.order.model.Line;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.OrderAction;
import tradeassurance.order.model.OrderStatus;
import tradeassurance.order.model.PaymentStatus;
import tradeassurance.order.model.QualityRequirement;
import tradeassurance.order.model.Warning;

/** An order as its parties see it. */
record OrderView(String id, String buyerId, String supplierId, Role draftedBy, OrderStatus status,
        PaymentStatus paymentStatus, FulfilmentStatus fulfilmentStatus, DisputeStatus disputeStatus,
        CoverageStatus coverageStatus, Money total, List<Line> lines, List<QualityRequirement> qualityRequirements,
        List<InstalmentView> instalments, Money amountDue, Money settled, Money refunded, LocalDate shipBy, Instant shipDueAt,
        @Nullable String carrier, @Nullable String trackingNumber, @Nullable Instant shippedAt, @Nullable Boolean late,
        @Nullable Instant acceptanceDueAt, @Nullable Instant deliveryConfirmedAt, @Nullable Role confirmedBy,
        CoverageType coverageType, @Nullable Instant coverageEndsAt, @Nullable CoverageQuote coverageQuote,
        @Nullable String disputeId, List<Warning> warnings, List<DeadlineView> deadlines, Set<OrderAction> allowedActions,
        Instant createdAt) {

    record InstalmentView(InstalmentName name, Money amount, Money paid, Money outstanding, InstalmentStatus status) {

        static InstalmentView of(Order order, Instalment part) {
            return new InstalmentView(part.name(), part.amount(), part.paid(), part.outstanding(), order.statusOf(part));
        }
    }

    static OrderView of(Held<Order> held) {
        Order order = held.value();
        Fulfilment goods = order.fulfilment();
        return new OrderView(order.id(), order.sides().buyer(), order.sides().supplier(), order.sides().drafter(),
                order.status(), order.payments().status(), goods.status(), order.holds().status(), order.coverage(),
                order.contract().total(), order.contract().lines(), order.contract().qualityRequirements(),
                order.payments().instalments().stream().map(part -> InstalmentView.of(order, part)).toList(),
                order.amountDue(), order.payments().settled(), order.payments().refunded(), order.contract().shipBy(),
                order.contract().shipDueAt(), goods.carrier(), goods.trackingNumber(), goods.shippedAt(), order.late(),
                order.clocks().acceptanceDueAt(), goods.deliveryConfirmedAt(), goods.confirmedBy(),
                order.contract().coverageType(), order.clocks().coverageEndsAt(), order.quote(), order.holds().disputeId(),
                order.contract().warnings(), order.deadlines().stream().map(DeadlineView::of).toList(),
                order.allowed(held.by().role()), order.createdAt());
    }
}
