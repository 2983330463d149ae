package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** The supplier, or its silence, declines the order. */
public record Reject(@Nullable String reason) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        return Decision.of(order.moved(OrderAction.REJECT, by, OrderStatus.REJECTED), new OrderEvent.Rejected(reason));
    }
}
