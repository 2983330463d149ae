package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** The buyer is content and ends its coverage early, so that the supplier has its money now (D1). */
public record WaiveCoverage() implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        return Decision.of(order.moved(OrderAction.WAIVE_COVERAGE, by, OrderStatus.CLOSED),
                new OrderEvent.Closed(ClosedBecause.COVERAGE_WAIVED));
    }
}
