package tradeassurance.order.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** The rest of what the goods wait for never came: the order ends, and what has come of it goes back to the buyer. */
public record EndUnpaid() implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Order ended = order.moved(OrderAction.END_UNPAID, by, OrderStatus.CANCELLED);
        Money back = order.payments().refundable();
        List<Event> events = new ArrayList<>(List.of(new OrderEvent.Cancelled("the rest was not paid in time")));
        if (!back.isPositive()) {
            return new Decision<>(ended, events);
        }
        events.add(new OrderEvent.MoneyReturned(null, back));
        return new Decision<>(ended.with(order.payments().refunded(back, true)), events);
    }
}
