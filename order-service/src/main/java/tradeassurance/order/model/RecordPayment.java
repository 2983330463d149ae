package tradeassurance.order.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** What became of a payment, and when: {@code amount} is what has arrived, where it has settled, or is promised. */
public record RecordPayment(String paymentId, PaymentOutcome outcome, Money amount, Instant at) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Payments payments = order.payments();
        if (outcome == PaymentOutcome.CHARGED_BACK) {
            return chargedBack(order, by, now);
        }
        boolean promised = payments.promisedBy(paymentId);
        if (payments.finished().contains(paymentId) || promised && outcome == PaymentOutcome.PROMISED) {
            return Decision.unchanged(order);
        }
        PaymentLock lock = payments.lock();
        if (!promised && (lock == null || !lock.paymentId().equals(paymentId))) {
            return unknown(order, by);
        }
        if (OrderLifecycle.TABLE.terminal(order.status())) {
            return afterTheEnd(order);
        }
        return switch (outcome) {
            case PROMISED -> counted(order, by, payments.promised(Objects.requireNonNull(lock), positive(), at),
                    new OrderEvent.PaymentPromised(paymentId, amount, at));
            case SETTLED -> settled(order, by, payments.settled(paymentId, positive(), at));
            case FAILED, CANCELLED -> undone(order, by, payments.without(paymentId, at), now);
            case CHARGED_BACK -> throw new IllegalStateException("decided before");
        };
    }

    /** What had come is gone, and pays for nothing any more; the buyer has as long as after a failed payment, at least. */
    private Decision<Order> chargedBack(Order order, Actor by, Instant now) {
        Payments payments = order.payments();
        if (payments.chargedBack(paymentId)) {
            return Decision.unchanged(order);
        }
        if (!payments.finished().contains(paymentId)) {
            throw over(order, "payment " + paymentId + " has not settled for this order");
        }
        Payments after = payments.chargedBack(paymentId, positive(), at);
        OrderEvent told = new OrderEvent.PaymentChargedBack(paymentId, amount, after.amountDue(), at);
        if (OrderLifecycle.TABLE.terminal(order.status())) {
            return Decision.of(order.with(after), told);
        }
        return Decision.of(order.moved(OrderAction.RECORD_PAYMENT, by, to(order, after)).with(after)
                .with(order.clocks().paymentAtLeast(now.plus(order.contract().periods().respite()))), told);
    }

    /** A bank's promise outlives the order that it was made for, and so may a payment under way: what comes goes back. */
    private Decision<Order> afterTheEnd(Order order) {
        return switch (outcome) {
            case PROMISED -> throw over(order, "nothing is promised to an order that is over");
            case SETTLED -> Decision.of(order.with(order.payments().returnedAfterTheEnd(paymentId, positive(), at)),
                    new OrderEvent.MoneyReturned(paymentId, amount));
            case FAILED, CANCELLED -> Decision.of(order.with(order.payments().without(paymentId, at)),
                    new OrderEvent.PaymentFailed(paymentId, outcome));
            case CHARGED_BACK -> throw new IllegalStateException("decided before");
        };
    }

    private static Refusal over(Order order, String detail) {
        return new Refusal(Refused.ILLEGAL_STATE, detail).with("current_status", order.status().name());
    }

    private Money positive() {
        if (!amount.isPositive()) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "a payment settles with an amount").at("/amount");
        }
        return amount;
    }

    private Decision<Order> settled(Order order, Actor by, Payments after) {
        return counted(order, by, after, new OrderEvent.PaymentSettled(paymentId, amount, after.amountDue(), at));
    }

    private static Decision<Order> counted(Order order, Actor by, Payments after, OrderEvent what) {
        List<Event> events = new ArrayList<>(List.of(what));
        events.addAll(PaidUp.events(order.payments(), after));
        return new Decision<>(order.moved(OrderAction.RECORD_PAYMENT, by, to(order, after)).with(after), events);
    }

    private Decision<Order> undone(Order order, Actor by, Payments after, Instant now) {
        return Decision.of(order.moved(OrderAction.RECORD_PAYMENT, by, to(order, after)).with(after)
                .with(order.clocks().paymentAtLeast(now.plus(order.contract().periods().respite()))),
                new OrderEvent.PaymentFailed(paymentId, outcome));
    }

    /** Before anything has been shipped, the deposit decides; a promise that fails takes it away again. */
    private static OrderStatus to(Order order, Payments after) {
        return switch (order.status()) {
            case PAYMENT_PROCESSING -> after.lock() != null ? OrderStatus.PAYMENT_PROCESSING : PaidUp.status(after);
            case AWAITING_PAYMENT, AWAITING_SHIPMENT -> PaidUp.status(after);
            case DRAFT, AWAITING_SUPPLIER_CONFIRMATION, PARTIALLY_SHIPPED, AWAITING_DELIVERY_CONFIRMATION, COMPLETED, CLOSED,
                    CANCELLED, REJECTED ->
                order.status();
        };
    }

    /** A payment that never locked this order: remembered, so that its lock finds it over if it comes after all. */
    private Decision<Order> unknown(Order order, Actor by) {
        if (outcome == PaymentOutcome.SETTLED || outcome == PaymentOutcome.PROMISED) {
            throw over(order, "payment " + paymentId + " was never begun for this order");
        }
        if (OrderLifecycle.TABLE.terminal(order.status())) {
            return Decision.unchanged(order);
        }
        return Decision.of(order.moved(OrderAction.RECORD_PAYMENT, by, order.status())
                .with(order.payments().without(paymentId, at)), new OrderEvent.PaymentFailed(paymentId, outcome));
    }
}
