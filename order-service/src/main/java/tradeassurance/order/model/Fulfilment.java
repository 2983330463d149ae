package tradeassurance.order.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;

/**
 * What became of the goods.
 *
 * @param shippedAt when the last of them left; null while some have not
 */
public record Fulfilment(List<Shipment> shipments, @Nullable Instant shippedAt, @Nullable Instant deliveryConfirmedAt,
        @Nullable Role confirmedBy) {

    public static final Fulfilment NONE = new Fulfilment(List.of(), null, null, null);

    public Fulfilment {
        shipments = List.copyOf(shipments);
    }

    public FulfilmentStatus status() {
        if (deliveryConfirmedAt != null) {
            return FulfilmentStatus.DELIVERED;
        }
        return shippedAt != null ? FulfilmentStatus.SHIPPED
                : shipments.isEmpty() ? FulfilmentStatus.NOT_SHIPPED : FulfilmentStatus.PARTIALLY_SHIPPED;
    }

    public Optional<Shipment> last() {
        return shipments.isEmpty() ? Optional.empty() : Optional.of(shipments.get(shipments.size() - 1));
    }

    public Optional<Shipment> shipment(String id) {
        return shipments.stream().filter(shipment -> shipment.id().equals(id)).findFirst();
    }

    /** How much of a line, by its number, has left. */
    BigDecimal shipped(int line) {
        return shipments.stream().flatMap(shipment -> shipment.packed().stream()).filter(packed -> packed.line() == line)
                .map(Packed::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What of these lines has not left, with the lines of which nothing is left out. */
    public List<Packed> remaining(List<Line> lines) {
        List<Packed> remaining = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            BigDecimal left = lines.get(line - 1).quantity().subtract(shipped(line));
            if (left.signum() > 0) {
                remaining.add(new Packed(line, left));
            }
        }
        return remaining;
    }

    boolean allAccepted() {
        return shipments.stream().allMatch(Shipment::accepted);
    }

    Fulfilment plus(Shipment another) {
        List<Shipment> more = new ArrayList<>(shipments);
        more.add(another);
        return new Fulfilment(more, shippedAt, deliveryConfirmedAt, confirmedBy);
    }

    /** Nothing is left to ship, and silence accepts what is not yet accepted. */
    Fulfilment whole(Instant at, Instant acceptanceDueAt) {
        return new Fulfilment(shipments.stream().map(shipment -> shipment.acceptedBy(acceptanceDueAt)).toList(), at,
                deliveryConfirmedAt, confirmedBy);
    }

    Fulfilment each(UnaryOperator<Shipment> change) {
        return new Fulfilment(shipments.stream().map(change).toList(), shippedAt, deliveryConfirmedAt, confirmedBy);
    }

    Fulfilment confirmed(Role by, Instant at) {
        return new Fulfilment(shipments, shippedAt, at, by);
    }
}
