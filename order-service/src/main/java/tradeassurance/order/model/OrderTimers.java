package tradeassurance.order.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;

/** When the timers of an order are due; null where one does not run. */
final class OrderTimers {

    private OrderTimers() {
    }

    /** An order of which nothing has been paid, or promised, does not wait for ever. */
    static @Nullable Instant payment(Order order) {
        return order.payments().begun() || order.payments().lock() != null ? null : order.clocks().paymentDueAt();
    }

    /** The instalment that comes next, once for every date that it is due at. */
    static @Nullable Instant instalment(Order order) {
        Instalment next = order.payments().next();
        boolean unpaid = order.status() == OrderStatus.AWAITING_PAYMENT && !order.payments().begun();
        if (next == null || unpaid || order.payments().lock() != null) {
            return null;
        }
        Instant due = dueAt(order, next);
        return due == null || due.equals(next.overdueAt()) ? null : due;
    }

    /**
     * An order that has begun to be paid does not wait for the rest of what the goods wait for any longer, once that is
     * overdue,
     * than it would have waited for the first of it.
     */
    static @Nullable Instant unpaid(Order order) {
        Instalment next = order.payments().next();
        boolean waits = next != null && next.planned().beforeShipment() && order.payments().begun();
        if (next == null || !waits || !order.overdue(next) || order.payments().lock() != null || order.holds().open()) {
            return null;
        }
        Instant end = Objects.requireNonNull(next.overdueAt()).plus(order.contract().periods().payment());
        Instant soonest = order.clocks().paymentDueAt();
        return soonest != null && soonest.isAfter(end) ? soonest : end;
    }

    /** When an instalment is due; null while that is not known. */
    static @Nullable Instant dueAt(Order order, Instalment part) {
        return switch (part.planned().due()) {
            case ON_CONFIRMATION -> order.clocks().paymentDueAt();
            case BEFORE_SHIPMENT -> order.shipDueAt();
            case AFTER_SHIPMENT -> later(order.fulfilment().shippedAt(), part);
            case AFTER_DELIVERY -> later(order.fulfilment().deliveryConfirmedAt(), part);
        };
    }

    private static @Nullable Instant later(@Nullable Instant from, Instalment part) {
        return from == null ? null : from.plus(Duration.ofDays(part.planned().days()));
    }

    /** The day to ship by, once for every day that it is. */
    static @Nullable Instant shipment(Order order) {
        Instant due = order.shipDueAt();
        return due == null || due.equals(order.clocks().shipMissedAt()) ? null : due;
    }

    static Function<Order, @Nullable Instant> answer(Role by) {
        return order -> {
            Modification request = order.agreed().request();
            return request == null || request.answerer() != by ? null : request.respondBy();
        };
    }

    /** An order that is not paid up is not closed: what is owed stays owed. */
    static @Nullable Instant coverageEnd(Order order) {
        return order.amountDue().isPositive() ? null : order.clocks().coverageEndsAt();
    }

    static @Nullable Duration coverageLeft(Order order) {
        Instant stoppedAt = order.holds().since();
        Instant due = order.clocks().coverageEndsAt();
        return stoppedAt == null || due == null ? null : Duration.between(stoppedAt, due);
    }
}
