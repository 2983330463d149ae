package tradeassurance.order.model;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * A dispute opens: acceptance and coverage stop where they are (R99).
 *
 * @param shipments what it is about, so that the rest of the order goes on; empty for all of it
 * @param amount what is claimed; null where that is not said
 */
public record HoldForDispute(String disputeId, Set<String> shipments, @Nullable Money amount) implements OrderCommand {

    public HoldForDispute {
        shipments = Set.copyOf(shipments);
    }

    public HoldForDispute(String disputeId) {
        this(disputeId, Set.of(), null);
    }

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        if (order.holds().by(disputeId) || order.holds().released().contains(disputeId)) {
            return Decision.unchanged(order);
        }
        Refusal paying = OrderGuards.paymentInProgress(order);
        if (paying != null) {
            throw paying;
        }
        Order held = order.moved(OrderAction.HOLD, by, order.status());
        if (amount != null && (!amount.isPositive() || amount.moreThan(order.contract().goods().gross()))) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "a dispute is about a part of " + order.contract().goods().gross())
                    .at("/amount");
        }
        order.requireShipments(shipments);
        return Decision.of(held.with(order.holds().held(this, now)),
                new OrderEvent.DisputeHeld(disputeId, shipments.stream().sorted().toList(), amount));
    }
}
