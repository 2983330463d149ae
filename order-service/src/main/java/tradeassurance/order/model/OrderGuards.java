package tradeassurance.order.model;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/** What the facets of an order forbid although its lifecycle would allow it. */
final class OrderGuards {

    private OrderGuards() {
    }

    /** Why not; null where nothing is in the way. */
    static @Nullable Refusal refusal(Order order, OrderAction action, Role by) {
        return switch (action) {
            case SUBMIT -> by == order.sides().drafter() ? null
                    : new Refusal(Refused.FORBIDDEN, "it is for the " + order.sides().drafter() + ", who has drafted it");
            case CANCEL -> order.payments().anySettled()
                    ? new Refusal(Refused.ILLEGAL_STATE, "money has settled; a refund is asked for by a dispute")
                            .with("current_status", order.status().name())
                    : null;
            case LOCK_PAYMENT -> first(disputeOpen(order), paymentInProgress(order));
            case SHIP -> first(disputeOpen(order), balanceUnpaid(order));
            case CONFIRM_DELIVERY -> disputeOpen(order);
            case HOLD -> first(disputeOpen(order), nothingSettled(order));
            case CONFIRM, REJECT, RECORD_PAYMENT, RELEASE, CLOSE -> null;
        };
    }

    /** One payment at a time; and no dispute about money that is still on its way (A13). */
    static @Nullable Refusal paymentInProgress(Order order) {
        PaymentLock lock = order.payments().lock();
        return lock == null ? null
                : new Refusal(OrderRefusal.PAYMENT_IN_PROGRESS, "a payment of " + lock.amount() + " is being processed");
    }

    private static @Nullable Refusal disputeOpen(Order order) {
        return order.holds().open() ? new Refusal(OrderRefusal.DISPUTE_OPEN, "the order is in dispute") : null;
    }

    private static @Nullable Refusal nothingSettled(Order order) {
        return order.payments().anySettled() ? null
                : new Refusal(OrderRefusal.NO_SETTLED_PAYMENT, "nothing has been paid, so nothing can be claimed back");
    }

    /** The supplier ships against the whole price (R8). */
    private static @Nullable Refusal balanceUnpaid(Order order) {
        return order.payments().complete() ? null
                : new Refusal(OrderRefusal.BALANCE_UNPAID, order.payments().outstanding() + " is to be paid before shipment");
    }

    private static @Nullable Refusal first(@Nullable Refusal one, @Nullable Refusal other) {
        return one != null ? one : other;
    }
}
