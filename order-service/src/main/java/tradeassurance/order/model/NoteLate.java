package tradeassurance.order.model;

import java.time.Instant;
import java.util.Objects;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** The day to ship by has passed. Nothing else changes: the buyer may now claim (R6, A12). */
public record NoteLate() implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Instant due = Objects.requireNonNull(order.shipDueAt());
        return Decision.of(order.moved(OrderAction.NOTE_LATE, by, order.status()).with(order.clocks().shipMissed(due)),
                new OrderEvent.ShipmentOverdue(due));
    }
}
