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
        boolean promised = payments.promisedBy(paymentId);
        if (payments.finished().contains(paymentId) || promised && outcome == PaymentOutcome.PROMISED) {
            return Decision.unchanged(order);
        }
        PaymentLock lock = payments.lock();
        if (!promised && (lock == null || !lock.paymentId().equals(paymentId))) {
            return unknown(order, by);
        }
        return switch (outcome) {
            case PROMISED -> counted(order, by, payments.promised(Objects.requireNonNull(lock), positive(), at),
                    new OrderEvent.PaymentPromised(paymentId, amount, at));
            case SETTLED -> settled(order, by, payments.settled(paymentId, positive(), at));
            case FAILED, CANCELLED -> undone(order, by, payments.without(paymentId, at), now);
        };
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
            throw new Refusal(Refused.ILLEGAL_STATE, "payment " + paymentId + " was never begun for this order")
                    .with("current_status", order.status().name());
        }
        if (OrderLifecycle.TABLE.terminal(order.status())) {
            return Decision.unchanged(order);
        }
        return Decision.of(order.moved(OrderAction.RECORD_PAYMENT, by, order.status())
                .with(order.payments().without(paymentId, at)), new OrderEvent.PaymentFailed(paymentId, outcome));
    }
}
