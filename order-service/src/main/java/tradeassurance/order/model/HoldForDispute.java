package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;

/** A dispute opens: acceptance and coverage stop where they are (R99). */
public record HoldForDispute(String disputeId) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        if (order.holds().by(disputeId) || order.holds().released().contains(disputeId)) {
            return Decision.unchanged(order);
        }
        Refusal paying = OrderGuards.paymentInProgress(order);
        if (paying != null) {
            throw paying;
        }
        return Decision.of(order.moved(OrderAction.HOLD, by, order.status()).with(order.holds().held(disputeId, now)),
                new OrderEvent.DisputeHeld(disputeId));
    }
}
