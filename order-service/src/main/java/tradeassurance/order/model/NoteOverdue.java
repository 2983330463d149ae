package tradeassurance.order.model;

import java.time.Instant;
import java.util.Objects;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** An instalment was not paid when it was due. Nothing else changes: the other side now knows, and may act. */
public record NoteOverdue() implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Instalment late = Objects.requireNonNull(order.payments().next());
        Instant due = Objects.requireNonNull(order.dueAt(late));
        return Decision.of(order.moved(OrderAction.NOTE_OVERDUE, by, order.status())
                .with(order.payments().overdue(late.name(), due)),
                new OrderEvent.InstalmentOverdue(late.name(), late.outstanding(), due));
    }
}
