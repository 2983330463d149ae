package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** The supplier takes the order. */
public record Confirm() implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Instant due = now.plus(order.contract().periods().payment());
        return Decision.of(
                order.moved(OrderAction.CONFIRM, by, OrderStatus.AWAITING_PAYMENT).with(order.clocks().payment(due)),
                new OrderEvent.Confirmed(order.contract().total(), due));
    }
}
