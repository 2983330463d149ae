package tradeassurance.order.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;

/**
 * The supplier ships all that is left, or a batch of it.
 *
 * @param id of the shipment
 * @param batch how much of which lines; empty for all that is left
 * @param pickedUpAt when the carrier has taken it, where that was not just now; believed only with a number to follow it by,
 *        and for two days (A12)
 */
public record Ship(String id, List<Packed> batch, Tracking tracking, @Nullable Instant pickedUpAt) implements OrderCommand {

    /** How long after the carrier has taken the goods the supplier may say so. */
    static final Duration TELLS_WITHIN = Duration.ofHours(48);

    public Ship {
        batch = List.copyOf(batch);
    }

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        order.require(OrderAction.SHIP, by.role());
        Instant at = at(now);
        List<Line> lines = order.contract().lines();
        List<Packed> left = order.fulfilment().remaining(lines);
        boolean rest = batch.isEmpty() || Batch.checked(batch, left).isEmpty();
        Order moved = order.moved(OrderAction.SHIP, by,
                rest ? OrderStatus.AWAITING_DELIVERY_CONFIRMATION : OrderStatus.PARTIALLY_SHIPPED);
        Shipment shipment = Shipment.left(id, batch.isEmpty() ? left : batch, tracking, at, order.shipDueAt());
        Fulfilment goods = order.fulfilment().plus(shipment);
        Order shipped = moved.with(rest ? goods.whole(at, at.plus(order.contract().periods().acceptance())) : goods);
        return Decision.of(shipped, rest ? OrderEvent.Shipped.of(shipped, shipment)
                : OrderEvent.PartiallyShipped.of(shipped, shipment));
    }

    private Instant at(Instant now) {
        if (pickedUpAt == null) {
            return now;
        }
        if (tracking.number() == null || pickedUpAt.isAfter(now) || pickedUpAt.plus(TELLS_WITHIN).isBefore(now)) {
            throw new Refusal(OrderRefusal.PICK_UP_NOT_POSSIBLE,
                    "a pick-up counts with a tracking number, and within " + TELLS_WITHIN.toHours() + " hours of it")
                    .at("/picked_up_at");
        }
        return pickedUpAt;
    }
}
