package tradeassurance.order;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.Packed;
import tradeassurance.order.model.Shipment;
import tradeassurance.order.model.ShipmentStatus;

/**
 * Goods that left together.
 *
 * @param lines what it contains; empty where the contract has no lines
 * @param acceptanceDueAt when silence accepts it; null until the last of the goods has left
 * @param disputed whether a dispute holds it
 */
record ShipmentView(String id, ShipmentStatus status, List<Packed> lines, @Nullable String carrier,
        @Nullable String trackingNumber, List<String> documentIds, Instant shippedAt, @Nullable Instant shipDueAt,
        boolean late, @Nullable Instant deliveredAt, @Nullable Role deliveryToldBy, @Nullable Instant acceptanceDueAt,
        @Nullable Instant acceptedAt, boolean disputed) {

    static ShipmentView of(Order order, Shipment shipment) {
        return new ShipmentView(shipment.id(), shipment.status(), shipment.packed(), shipment.tracking().carrier(),
                shipment.tracking().number(), shipment.tracking().documentIds(), shipment.shippedAt(), shipment.shipDueAt(),
                shipment.late(), shipment.deliveredAt(), shipment.deliveryToldBy(), shipment.acceptanceDueAt(),
                shipment.acceptedAt(), order.disputes(shipment));
    }

    static List<ShipmentView> of(Order order) {
        return order.fulfilment().shipments().stream().map(shipment -> of(order, shipment)).toList();
    }
}
