package tradeassurance.order.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** What became of a payment, and when: {@code amount} is what has arrived, where it has settled. */
public record RecordPayment(String paymentId, PaymentOutcome outcome, Money amount, Instant at) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        PaymentLock lock = order.payments().lock();
        if (order.payments().finished().contains(paymentId)) {
            return Decision.unchanged(order);
        }
        if (lock == null || !lock.paymentId().equals(paymentId)) {
            return unknown(order, by);
        }
        return switch (outcome) {
            case SETTLED -> settled(order, by, lock);
            case FAILED, CANCELLED -> undone(order, by, now);
        };
    }

    private Decision<Order> settled(Order order, Actor by, PaymentLock lock) {
        if (!amount.isPositive()) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "a payment settles with an amount").at("/amount");
        }
        Payments before = order.payments();
        Payments after = before.settled(lock, amount);
        List<Event> events = new ArrayList<>();
        events.add(new OrderEvent.PaymentSettled(paymentId, lock.instalment(), amount, after.outstanding(), at));
        if (after.depositComplete() && !before.depositComplete()) {
            events.add(new OrderEvent.DepositPaid(after.settled()));
        }
        if (after.complete() && !before.complete()) {
            events.add(new OrderEvent.Paid(after.settled()));
        }
        OrderStatus to = after.depositComplete() ? OrderStatus.AWAITING_SHIPMENT : OrderStatus.AWAITING_PAYMENT;
        return new Decision<>(order.moved(OrderAction.RECORD_PAYMENT, by, to).with(after), events);
    }

    private Decision<Order> undone(Order order, Actor by, Instant now) {
        OrderStatus to = order.status() == OrderStatus.AWAITING_SHIPMENT ? OrderStatus.AWAITING_SHIPMENT
                : OrderStatus.AWAITING_PAYMENT;
        return Decision.of(order.moved(OrderAction.RECORD_PAYMENT, by, to)
                .with(order.payments().without(paymentId))
                .with(order.clocks().paymentAtLeast(now.plus(order.contract().periods().respite()))),
                new OrderEvent.PaymentFailed(paymentId, outcome));
    }

    /** A payment that never locked this order: remembered, so that its lock finds it over if it comes after all. */
    private Decision<Order> unknown(Order order, Actor by) {
        if (outcome == PaymentOutcome.SETTLED) {
            throw new Refusal(Refused.ILLEGAL_STATE, "payment " + paymentId + " was never begun for this order")
                    .with("current_status", order.status().name());
        }
        if (OrderLifecycle.TABLE.terminal(order.status())) {
            return Decision.unchanged(order);
        }
        return Decision.of(order.moved(OrderAction.RECORD_PAYMENT, by, order.status())
                .with(order.payments().without(paymentId)), new OrderEvent.PaymentFailed(paymentId, outcome));
    }
}
