package tradeassurance.order.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/**
 * The contract between a buyer and a supplier, and its delivery.
 *
 * @param quote how it stood to the supplier's limit when it was submitted; null before
 */
public record Order(String id, Sides sides, Instant createdAt, OrderStatus status, Contract contract, Payments payments,
        Fulfilment fulfilment, Holds holds, Clocks clocks, @Nullable CoverageQuote quote) implements Aggregate<Order> {

    /** A new order (R66 to R68). */
    public static Decision<Order> draft(String id, Sides sides, Contract contract, List<Instalment> instalments, Instant now) {
        Order order = new Order(id, sides, now, OrderStatus.DRAFT, contract, Payments.due(contract.total(), instalments),
                Fulfilment.NONE, Holds.NONE, Clocks.NONE, null);
        return Decision.of(order, new OrderEvent.Drafted(sides.drafter(), contract.total(), contract.shipBy()));
    }

    /** What comes of a command; a {@link Refusal} where its time, its author or the order's facets do not allow it. */
    public Decision<Order> decide(OrderCommand command, Actor by, Instant now) {
        return command.on(this, by, now);
    }

    @Override
    public List<Deadline> deadlines() {
        return OrderLifecycle.TABLE.deadlines(this, status);
    }

    @Override
    public Decision<Order> lapse(Deadline due) {
        OrderAction action = OrderLifecycle.TABLE.lapse(due);
        OrderCommand command = switch (action) {
            case REJECT -> new Reject("the supplier has not confirmed in time");
            case CANCEL -> new Cancel("the buyer has not paid in time");
            case CONFIRM_DELIVERY -> new ConfirmDelivery();
            case CLOSE -> new Close();
            case SUBMIT, CONFIRM, LOCK_PAYMENT, RECORD_PAYMENT, SHIP, HOLD, RELEASE -> throw new IllegalStateException(
                    "no timer asks for " + action);
        };
        return decide(command, Actor.CLOCK, due.dueAt());
    }

    /** What this role may do now. */
    public Set<OrderAction> allowed(Role by) {
        Set<OrderAction> allowed = EnumSet.noneOf(OrderAction.class);
        OrderLifecycle.TABLE.allowed(status, by).stream()
                .filter(action -> OrderGuards.refusal(this, action, by) == null).forEach(allowed::add);
        return allowed;
    }

    public CoverageStatus coverage() {
        if (OrderLifecycle.TABLE.terminal(status)) {
            return payments.anySettled() ? CoverageStatus.ENDED : CoverageStatus.NOT_STARTED;
        }
        return payments.depositComplete() ? CoverageStatus.ACTIVE : CoverageStatus.NOT_STARTED;
    }

    /** Whether it was shipped after the day to ship by; null while it has not been shipped. */
    public @Nullable Boolean late() {
        Instant shippedAt = fulfilment.shippedAt();
        return shippedAt == null ? null : Boolean.valueOf(!shippedAt.isBefore(contract.shipDueAt()));
    }

    /** What is still to be paid, always derived; nothing once the order is over (INV7). */
    public Money amountDue() {
        return OrderLifecycle.TABLE.terminal(status) ? Money.zero(contract.total().currency()) : payments.outstanding();
    }

    public InstalmentStatus statusOf(Instalment part) {
        PaymentLock lock = payments.lock();
        if (payments.refundedFully() && part.paid().isPositive()) {
            return InstalmentStatus.REFUNDED;
        }
        if (lock != null && lock.instalment() == part.name()) {
            return InstalmentStatus.PROCESSING;
        }
        if (part.complete()) {
            return InstalmentStatus.PAID;
        }
        if (part.paid().isPositive()) {
            return InstalmentStatus.PARTIALLY_PAID;
        }
        boolean due = part.name() == payments.next()
                && (status == OrderStatus.AWAITING_PAYMENT || status == OrderStatus.AWAITING_SHIPMENT);
        return due ? InstalmentStatus.DUE : InstalmentStatus.PENDING;
    }

    /** The order in the state to which this leads; refused where the table or a guard says so. */
    Order moved(OrderAction action, Actor by, OrderStatus to) {
        OrderStatus next = OrderLifecycle.TABLE.next(status, action, by.role(), to);
        Refusal refusal = OrderGuards.refusal(this, action, by.role());
        if (refusal != null) {
            throw refusal;
        }
        return new Order(id, sides, createdAt, next, contract, payments, fulfilment, holds, clocks, quote);
    }

    Order with(Payments next) {
        return new Order(id, sides, createdAt, status, contract, next, fulfilment, holds, clocks, quote);
    }

    Order with(Fulfilment next) {
        return new Order(id, sides, createdAt, status, contract, payments, next, holds, clocks, quote);
    }

    Order with(Holds next) {
        return new Order(id, sides, createdAt, status, contract, payments, fulfilment, next, clocks, quote);
    }

    Order with(Clocks next) {
        return new Order(id, sides, createdAt, status, contract, payments, fulfilment, holds, next, quote);
    }

    Order with(CoverageQuote next) {
        return new Order(id, sides, createdAt, status, contract, payments, fulfilment, holds, clocks, next);
    }
}
