package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** The supplier ships everything. */
public record Ship(@Nullable String carrier, @Nullable String trackingNumber) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Instant acceptanceDueAt = now.plus(order.contract().periods().acceptance());
        Order shipped = order.moved(OrderAction.SHIP, by, OrderStatus.AWAITING_DELIVERY_CONFIRMATION)
                .with(order.fulfilment().shipped(carrier, trackingNumber, now))
                .with(order.clocks().acceptance(acceptanceDueAt));
        return Decision.of(shipped, new OrderEvent.Shipped(carrier, trackingNumber, now, order.contract().shipDueAt(),
                Boolean.TRUE.equals(shipped.late()), acceptanceDueAt));
    }
}
