package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** The buyer, or its silence until the acceptance period is over, has received the goods (R77, A35). */
public record ConfirmDelivery() implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Instant coverageEndsAt = now.plus(order.contract().periods().coverage());
        return Decision.of(order.moved(OrderAction.CONFIRM_DELIVERY, by, OrderStatus.COMPLETED)
                .with(order.fulfilment().confirmed(by.role(), now))
                .with(order.clocks().coverage(coverageEndsAt)),
                new OrderEvent.DeliveryConfirmed(by.role(), now,
                        order.payments().settled().minus(order.payments().refunded()), coverageEndsAt));
    }
}
