package tradeassurance.order.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/**
 * The contract between a buyer and a supplier, and its delivery.
 *
 * @param changedAt when something last happened to it
 * @param quote how it stood to the supplier's limit when it was agreed; null before
 */
public record Order(String id, Sides sides, Instant createdAt, Instant changedAt, OrderStatus status, Agreed agreed,
        Payments payments, Fulfilment fulfilment, Extensions extensions, Holds holds, Clocks clocks,
        @Nullable CoverageQuote quote) implements Aggregate<Order> {

    /** A new order (R66 to R68). */
    public static Decision<Order> draft(String id, Sides sides, Contract contract, Instant now) {
        Order order = new Order(id, sides, now, now, OrderStatus.DRAFT, Agreed.draft(contract),
                Payments.due(contract.instalments()), Fulfilment.NONE, Extensions.NONE, Holds.NONE, Clocks.NONE, null);
        return Decision.of(order, new OrderEvent.Drafted(sides.drafter(), sides.origin(), contract.total(),
                contract.dates().ship().on()));
    }

    /** What comes of a command; a {@link Refusal} where its time, its author or the order's facets do not allow it. */
    public Decision<Order> decide(OrderCommand command, Actor by, Instant now) {
        Decision<Order> made = command.on(this, by, now);
        return made.events().isEmpty() ? made : Overtaken.requests(made, now);
    }

    @Override
    public List<Deadline> deadlines() {
        return OrderLifecycle.TABLE.deadlines(this, status);
    }

    @Override
    public Decision<Order> lapse(Deadline due) {
        return decide(Lapsed.command(this, OrderLifecycle.TABLE.lapse(due)), Actor.CLOCK, due.dueAt());
    }

    /** The contract in force. */
    public Contract contract() {
        return agreed.contract();
    }

    /** What this role may do now. */
    public Set<OrderAction> allowed(Role by) {
        Set<OrderAction> allowed = EnumSet.noneOf(OrderAction.class);
        OrderLifecycle.TABLE.allowed(status, by).stream()
                .filter(action -> OrderGuards.refusal(this, action, by) == null).forEach(allowed::add);
        return allowed;
    }

    /** {@link Refusal} where this role may not do this now, as {@link #decide} would say. */
    public void require(OrderAction action, Role by) {
        OrderLifecycle.TABLE.require(status, action, by);
        Refusal no = OrderGuards.refusal(this, action, by);
        if (no != null) {
            throw no;
        }
    }

    /** {@link Refusal} where no modification can be asked for, whoever asks (R72 to R74). */
    public void requireModifiable() {
        Refusal no = OrderGuards.notModifiable(this);
        if (no != null) {
            throw no;
        }
    }

    /** {@code ILLEGAL_STATE} unless it is a draft. */
    public void requireDraft() {
        OrderLifecycle.TABLE.require(status, OrderAction.EDIT, sides.drafter());
    }

    /** Whether a dispute holds this shipment. */
    public boolean disputes(Shipment shipment) {
        return holds.covers(shipment.id());
    }

    /** Who is to act next; null where nobody is waited for. */
    public @Nullable Role awaiting() {
        return Lapsed.awaiting(this);
    }

    /** When the next of its running timers is due; null where none runs. */
    public @Nullable Instant nextDueAt() {
        return deadlines().stream().filter(deadline -> !deadline.paused()).map(Deadline::dueAt)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    public CoverageStatus coverage() {
        if (OrderLifecycle.TABLE.terminal(status)) {
            return payments.begun() ? CoverageStatus.ENDED : CoverageStatus.NOT_STARTED;
        }
        return payments.depositComplete() ? CoverageStatus.ACTIVE : CoverageStatus.NOT_STARTED;
    }

    /** The most that a ruling can refund: what has settled, or the initial payment of it (A1). */
    public Money covered() {
        return contract().coverageType() == CoverageType.POST_DELIVERY ? payments.settled()
                : payments.instalments().get(0).paid();
    }

    /** The last day on which shipping is in time; null while it hangs on a payment that has not come. */
    public @Nullable LocalDate shipBy() {
        return contract().dates().ship().by(payments);
    }

    /** The end of that day, itself too late. */
    public @Nullable Instant shipDueAt() {
        return contract().dates().ship().dueAt(payments);
    }

    /** When silence accepts what has been shipped; null before the last of it has left. */
    public @Nullable Instant acceptanceDueAt() {
        return Acceptance.dueAt(this);
    }

    /** Whether any of it left after the day to ship by that was then in force; null while nothing has. */
    public @Nullable Boolean late() {
        List<Shipment> shipments = fulfilment.shipments();
        return shipments.isEmpty() ? null : Boolean.valueOf(shipments.stream().anyMatch(Shipment::late));
    }

    /** {@code NOT_FOUND} where the order has no such shipment. */
    public Shipment shipment(String shipmentId) {
        return fulfilment.shipment(shipmentId)
                .orElseThrow(() -> new Refusal(Refused.NOT_FOUND, "the order has no shipment " + shipmentId));
    }

    /** {@code NOT_FOUND} where the order lacks one of these. */
    void requireShipments(Set<String> ids) {
        Set<String> there = fulfilment.shipments().stream().map(Shipment::id).collect(Collectors.toSet());
        ids.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(id -> {
            throw new Refusal(Refused.NOT_FOUND, "the order has no shipment " + id);
        });
    }

    /** What is still to be settled, always derived; nothing once the order is over (INV7). */
    public Money amountDue() {
        return OrderLifecycle.TABLE.terminal(status) ? Money.zero(contract().total().currency()) : payments.amountDue();
    }

    /** When an instalment is due; null while that is not known. */
    public @Nullable Instant dueAt(Instalment part) {
        return OrderTimers.dueAt(this, part);
    }

    /** Whether an instalment was not paid when it was due. */
    public boolean overdue(Instalment part) {
        return !part.complete() && part.overdueAt() != null && part.overdueAt().equals(dueAt(part));
    }

    /** Whether something is missing of an instalment that the supplier may let go. */
    boolean lacks(Instalment part) {
        return part.outstanding().isPositive() && (part.paid().isPositive() || overdue(part));
    }

    public InstalmentStatus statusOf(Instalment part) {
        return Lapsed.status(this, part);
    }

    /** The order in the state to which this leads; refused where the table or a guard says so. */
    Order moved(OrderAction action, Actor by, OrderStatus to) {
        OrderStatus next = OrderLifecycle.TABLE.next(status, action, by.role(), to);
        Refusal refusal = OrderGuards.refusal(this, action, by.role());
        if (refusal != null) {
            throw refusal;
        }
        return new Order(id, sides, createdAt, changedAt, next, agreed, payments, fulfilment, extensions, holds, clocks, quote);
    }

    Order changed(Instant now) {
        return new Order(id, sides, createdAt, now, status, agreed, payments, fulfilment, extensions, holds, clocks, quote);
    }

    Order with(Agreed next) {
        return new Order(id, sides, createdAt, changedAt, status, next, payments, fulfilment, extensions, holds, clocks, quote);
    }

    Order with(Payments next) {
        return new Order(id, sides, createdAt, changedAt, status, agreed, next, fulfilment, extensions, holds, clocks, quote);
    }

    Order with(Fulfilment next) {
        return new Order(id, sides, createdAt, changedAt, status, agreed, payments, next, extensions, holds, clocks, quote);
    }

    Order with(Extensions next) {
        return new Order(id, sides, createdAt, changedAt, status, agreed, payments, fulfilment, next, holds, clocks, quote);
    }

    Order with(Holds next) {
        return new Order(id, sides, createdAt, changedAt, status, agreed, payments, fulfilment, extensions, next, clocks,
                quote);
    }

    Order with(Clocks next) {
        return new Order(id, sides, createdAt, changedAt, status, agreed, payments, fulfilment, extensions, holds, next, quote);
    }

    Order with(CoverageQuote next) {
        return new Order(id, sides, createdAt, changedAt, status, agreed, payments, fulfilment, extensions, holds, clocks,
                next);
    }
}
