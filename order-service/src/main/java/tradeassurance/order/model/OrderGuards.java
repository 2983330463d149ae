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
            case EDIT, DISCARD, SUBMIT -> by == order.sides().drafter() ? null
                    : new Refusal(Refused.FORBIDDEN, "it is for the " + order.sides().drafter() + ", who has drafted it");
            case CONFIRM -> modificationOpen(order);
            case CANCEL -> moneyHasCome(order);
            case REQUEST_MODIFICATION -> first(notModifiable(order), modificationOpen(order));
            case ACCEPT_MODIFICATION, DECLINE_MODIFICATION, WITHDRAW_MODIFICATION -> answer(order, action, by);
            case LOCK_PAYMENT -> first(disputed(order), modificationOpen(order), paymentInProgress(order));
            case ACCEPT_SHORTFALL -> first(disputeOpen(order), modificationOpen(order), paymentInProgress(order),
                    noShortfall(order));
            case SHIP -> first(disputed(order), modificationOpen(order), balanceUnpaid(order));
            case EXTEND_ACCEPTANCE -> first(disputeOpen(order), extensionUsed(order, by));
            case CONFIRM_DELIVERY -> disputed(order);
            case WAIVE_COVERAGE -> first(disputeOpen(order), unpaid(order));
            case HOLD -> first(disputeOpen(order), nothingPaid(order));
            case REJECT, EXPIRE_MODIFICATION, APPLY_AGREEMENT, RECORD_PAYMENT, NOTE_OVERDUE, END_UNPAID, NOTE_LATE,
                    TRACK_SHIPMENT, TELL_DELIVERY, RELEASE, CLOSE ->
                null;
        };
    }

    /** One payment at a time; and neither dispute nor modification about money that is still on its way (R73, A13). */
    static @Nullable Refusal paymentInProgress(Order order) {
        PaymentLock lock = order.payments().lock();
        return lock == null ? null
                : new Refusal(OrderRefusal.PAYMENT_IN_PROGRESS, "a payment of " + lock.amount() + " is being processed");
    }

    /** Why no modification can be asked for now (R72 to R74); null where one can. */
    static @Nullable Refusal notModifiable(Order order) {
        Refusal paying = paymentInProgress(order);
        boolean tooLate = !OrderLifecycle.MODIFIABLE.contains(order.status()) && order.status() != OrderStatus.DRAFT;
        return first(paying, tooLate
                ? new Refusal(OrderRefusal.NOT_MODIFIABLE, "an order is not modified while " + order.status())
                        .with("current_status", order.status().name())
                : null, disputeOpen(order));
    }

    /** {@code ILLEGAL_STATE} unless this request waits for its answer. */
    static void requireRequest(Order order, String id) {
        Modification request = order.agreed().request();
        if (request == null || !request.id().equals(id)) {
            throw new Refusal(Refused.ILLEGAL_STATE, "request " + id + " does not wait for an answer")
                    .with("current_status", order.status().name());
        }
    }

    private static @Nullable Refusal answer(Order order, OrderAction action, Role by) {
        Modification request = order.agreed().request();
        if (request == null) {
            return new Refusal(Refused.ILLEGAL_STATE, "no request waits for an answer")
                    .with("current_status", order.status().name());
        }
        Role whose = action == OrderAction.WITHDRAW_MODIFICATION ? request.by() : request.answerer();
        return by == whose ? paymentInProgress(order) : new Refusal(Refused.FORBIDDEN, "it is for the " + whose);
    }

    private static @Nullable Refusal modificationOpen(Order order) {
        Modification request = order.agreed().request();
        return request == null ? null
                : new Refusal(OrderRefusal.MODIFICATION_OPEN, "request " + request.id() + " waits for the "
                        + request.answerer()).with("modification_id", request.id());
    }

    /** What the dispute leaves alone goes on. */
    private static @Nullable Refusal disputed(Order order) {
        return order.holds().whole() ? disputeOpen(order) : null;
    }

    private static @Nullable Refusal disputeOpen(Order order) {
        return order.holds().open() ? new Refusal(OrderRefusal.DISPUTE_OPEN, "the order is in dispute") : null;
    }

    private static @Nullable Refusal moneyHasCome(Order order) {
        return order.payments().begun()
                ? new Refusal(Refused.ILLEGAL_STATE, "money has come or is promised; a refund is asked for by a dispute")
                        .with("current_status", order.status().name())
                : null;
    }

    private static @Nullable Refusal nothingPaid(Order order) {
        return order.payments().begun() ? null
                : new Refusal(OrderRefusal.NO_SETTLED_PAYMENT, "nothing has been paid, so nothing can be claimed back");
    }

    private static @Nullable Refusal noShortfall(Order order) {
        Instalment next = order.payments().next();
        return next != null && order.lacks(next) ? null
                : new Refusal(OrderRefusal.NO_SHORTFALL, "no instalment is paid in part, or overdue");
    }

    /** The supplier ships against what was agreed to be paid before (R8). */
    private static @Nullable Refusal balanceUnpaid(Order order) {
        return order.payments().readyToShip() ? null
                : new Refusal(OrderRefusal.BALANCE_UNPAID, order.payments().outstanding() + " is to be paid before shipment");
    }

    private static @Nullable Refusal unpaid(Order order) {
        return order.amountDue().isPositive()
                ? new Refusal(OrderRefusal.BALANCE_UNPAID, order.amountDue() + " is to be paid first")
                : null;
    }

    private static @Nullable Refusal extensionUsed(Order order, Role by) {
        return order.extensions().usedBy(by)
                ? new Refusal(OrderRefusal.EXTENSION_USED, "the " + by + " has extended the acceptance period before")
                : null;
    }

    private static @Nullable Refusal first(@Nullable Refusal... reasons) {
        for (Refusal reason : reasons) {
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }
}
