package tradeassurance.order.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** When the buyer's silence accepts what has been shipped (R77), and what a dispute stops of that (R99). */
final class Acceptance {

    private Acceptance() {
    }

    /** The next instant at which silence accepts something; of what a dispute holds, where it holds all that is left. */
    static @Nullable Instant dueAt(Order order) {
        List<Shipment> waiting = waiting(order, shipment -> !order.holds().covers(shipment.id()));
        List<Shipment> counted = waiting.isEmpty() ? waiting(order, shipment -> true) : waiting;
        List<Shipment> shown = counted.isEmpty() ? order.fulfilment().shipments() : counted;
        return shown.stream().map(Shipment::acceptanceDueAt).filter(due -> due != null).min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is left of the time while a dispute holds all that is not yet accepted; null while the time runs. */
    static @Nullable Duration paused(Order order) {
        Instant stoppedAt = order.holds().since();
        Instant due = dueAt(order);
        boolean running = !waiting(order, shipment -> !order.holds().covers(shipment.id())).isEmpty();
        return stoppedAt == null || due == null || running ? null : Duration.between(stoppedAt, due);
    }

    /** What has been held goes on with what was left of its time, and with the respite at least. */
    static Fulfilment resumed(Order order, Instant stoppedAt, Instant now) {
        Duration respite = order.contract().periods().respite();
        return order.fulfilment().each(shipment -> {
            Instant due = shipment.acceptanceDueAt();
            if (due == null || !order.holds().covers(shipment.id())) {
                return shipment;
            }
            Duration left = Duration.between(stoppedAt, due);
            return shipment.acceptedBy(now.plus(left.compareTo(respite) < 0 ? respite : left));
        });
    }

    static Fulfilment extended(Order order, Duration by) {
        return order.fulfilment().each(shipment -> {
            Instant due = shipment.acceptanceDueAt();
            return due == null ? shipment : shipment.acceptedBy(due.plus(by));
        });
    }

    private static List<Shipment> waiting(Order order, Predicate<Shipment> of) {
        return order.fulfilment().shipments().stream().filter(shipment -> !shipment.accepted()).filter(of).toList();
    }
}
