package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** The coverage has ended; what is still held for the order may go to the supplier (D1). */
public record Close() implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        return Decision.of(order.moved(OrderAction.CLOSE, by, OrderStatus.CLOSED),
                new OrderEvent.Closed(ClosedBecause.COVERAGE_ENDED));
    }
}
