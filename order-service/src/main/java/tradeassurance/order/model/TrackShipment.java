package tradeassurance.order.model;

import java.time.Instant;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** The supplier says more about a shipment. */
public record TrackShipment(String shipmentId, Tracking tracking) implements OrderCommand {

    @Override
    public Decision<Order> on(Order order, Actor by, Instant now) {
        Order tracked = order.moved(OrderAction.TRACK_SHIPMENT, by, order.status());
        Shipment shipment = order.shipment(shipmentId);
        if (shipment.tracking().equals(tracking)) {
            return Decision.unchanged(order);
        }
        return Decision.of(tracked.with(order.fulfilment().each(each -> each.equals(shipment) ? each.tracked(tracking) : each)),
                new OrderEvent.ShipmentTracked(shipmentId, tracking));
    }
}
