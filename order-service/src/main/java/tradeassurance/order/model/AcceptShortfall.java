package tradeassurance.order.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;

/** The supplier lets go what is missing of an instalment, such as what banks have kept of a wire (A33). */
public record AcceptShortfall(InstalmentName instalment) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Instalment lacking = order.payments().next();
        boolean initial = order.status() == OrderStatus.AWAITING_PAYMENT;
        Order moved = order.moved(OrderAction.ACCEPT_SHORTFALL, by, initial ? OrderStatus.AWAITING_SHIPMENT : order.status());
        if (lacking == null || lacking.name() != instalment || !order.lacks(lacking)) {
            throw new Refusal(OrderRefusal.NO_SHORTFALL, instalment + " is neither paid in part nor overdue");
        }
        Payments after = order.payments().waived(lacking, now);
        List<Event> events = new ArrayList<>();
        events.add(new OrderEvent.ShortfallAccepted(instalment, lacking.outstanding()));
        events.addAll(PaidUp.events(order.payments(), after));
        return new Decision<>(moved.with(after), events);
    }
}
