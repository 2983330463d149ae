package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** Either side, or the clock, drops an order of which nothing has been paid. */
public record Cancel(@Nullable String reason) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        return Decision.of(order.moved(OrderAction.CANCEL, by, OrderStatus.CANCELLED), new OrderEvent.Cancelled(reason));
    }
}
