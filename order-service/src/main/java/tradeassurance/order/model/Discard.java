package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** A draft is dropped; it binds nobody, and stays only to be read. */
public record Discard() implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        return Decision.of(order.moved(OrderAction.DISCARD, by, OrderStatus.CANCELLED),
                new OrderEvent.Cancelled("the draft was discarded"));
    }
}
