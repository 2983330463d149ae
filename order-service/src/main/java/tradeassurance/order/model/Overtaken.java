package tradeassurance.order.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;

/** A request for a modification that nobody needs to answer any more. */
final class Overtaken {

    private Overtaken() {
    }

    /**
     * The decision, and with it the end of a request whose order has left the states in which it may wait, or is in dispute.
     */
    static Decision<Order> requests(Decision<Order> made, Instant now) {
        Order next = made.next().changed(now);
        Modification request = next.agreed().request();
        boolean waits = OrderLifecycle.MODIFIABLE.contains(next.status()) && !next.holds().open();
        if (request == null || waits) {
            return new Decision<>(next, made.events());
        }
        List<Event> events = new ArrayList<>(made.events());
        events.add(new OrderEvent.ModificationExpired(request.id(),
                next.holds().open() ? "a dispute has been opened" : "the order is " + next.status()));
        return new Decision<>(next.with(next.agreed().asked(null)), events);
    }
}
