package tradeassurance.order.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;

/**
 * Goods that left together.
 *
 * @param packed what it contains; empty where the contract has no lines
 * @param shipDueAt the date in force when it left, itself too late; null where there was none yet
 * @param acceptanceDueAt when silence accepts it; null until the last of the goods has left
 */
public record Shipment(String id, List<Packed> packed, Tracking tracking, Instant shippedAt, @Nullable Instant shipDueAt,
        @Nullable Instant deliveredAt, @Nullable Role deliveryToldBy, @Nullable Instant acceptanceDueAt,
        @Nullable Instant acceptedAt) {

    public Shipment {
        packed = List.copyOf(packed);
    }

    static Shipment left(String id, List<Packed> packed, Tracking tracking, Instant at, @Nullable Instant shipDueAt) {
        return new Shipment(id, packed, tracking, at, shipDueAt, null, null, null, null);
    }

    public boolean late() {
        return shipDueAt != null && !shippedAt.isBefore(shipDueAt);
    }

    public boolean accepted() {
        return acceptedAt != null;
    }

    public ShipmentStatus status() {
        return accepted() ? ShipmentStatus.ACCEPTED
                : deliveredAt != null ? ShipmentStatus.DELIVERED
                        : tracking.number() != null ? ShipmentStatus.IN_TRANSIT : ShipmentStatus.SHIPPED;
    }

    Shipment tracked(Tracking other) {
        return new Shipment(id, packed, other, shippedAt, shipDueAt, deliveredAt, deliveryToldBy, acceptanceDueAt, acceptedAt);
    }

    Shipment delivered(Instant at, Role by) {
        return new Shipment(id, packed, tracking, shippedAt, shipDueAt, at, by, acceptanceDueAt, acceptedAt);
    }

    Shipment acceptedBy(Instant due) {
        return accepted() ? this
                : new Shipment(id, packed, tracking, shippedAt, shipDueAt, deliveredAt, deliveryToldBy, due, acceptedAt);
    }

    Shipment accepted(Instant at) {
        return accepted() ? this
                : new Shipment(id, packed, tracking, shippedAt, shipDueAt, deliveredAt, deliveryToldBy, acceptanceDueAt, at);
    }
}
