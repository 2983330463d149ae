package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;

/**
 * The carrier or the buyer says that a shipment has arrived; that accepts nothing yet.
 *
 * @param at null for just now
 */
public record TellDelivery(String shipmentId, @Nullable Instant at) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Order told = order.moved(OrderAction.TELL_DELIVERY, by, order.status());
        Shipment shipment = order.shipment(shipmentId);
        Instant arrived = at == null ? now : at;
        if (shipment.deliveredAt() != null) {
            return Decision.unchanged(order);
        }
        if (arrived.isAfter(now) || arrived.isBefore(shipment.shippedAt())) {
            throw new Refusal(OrderRefusal.DELIVERY_NOT_POSSIBLE, "it left at " + shipment.shippedAt() + ", and it is now "
                    + now).at("/delivered_at");
        }
        Instant due = order.contract().dates().deliverDueAt();
        return Decision.of(told.with(order.fulfilment().each(
                each -> each.equals(shipment) ? each.delivered(arrived, by.role()) : each)),
                new OrderEvent.ShipmentDelivered(shipmentId, arrived, by.role(), due,
                        due != null && !arrived.isBefore(due)));
    }
}
