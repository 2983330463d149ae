package tradeassurance.order.model;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;

/** What silence comes to, and whose silence it is. */
final class Lapsed {

    private Lapsed() {
    }

    static OrderCommand command(Order order, OrderAction action) {
        return switch (action) {
            case REJECT -> new Reject("the supplier has not confirmed in time");
            case CANCEL -> new Cancel("the buyer has not paid in time");
            case CONFIRM_DELIVERY -> new ConfirmDelivery();
            case CLOSE -> new Close();
            case NOTE_OVERDUE -> new NoteOverdue();
            case END_UNPAID -> new EndUnpaid();
            case NOTE_LATE -> new NoteLate();
            case EXPIRE_MODIFICATION ->
                new DropModification(Objects.requireNonNull(order.agreed().request()).id(), action, null);
            case EDIT, DISCARD, SUBMIT, CONFIRM, REQUEST_MODIFICATION, ACCEPT_MODIFICATION, DECLINE_MODIFICATION,
                    WITHDRAW_MODIFICATION, APPLY_AGREEMENT, LOCK_PAYMENT, RECORD_PAYMENT, ACCEPT_SHORTFALL, SHIP,
                    TRACK_SHIPMENT, TELL_DELIVERY, EXTEND_ACCEPTANCE, WAIVE_COVERAGE, HOLD, RELEASE ->
                throw new IllegalStateException("no timer asks for " + action);
        };
    }

    /** Who is to act next: whoever owes an answer first, then whoever the state waits for. */
    static @Nullable Role awaiting(Order order) {
        Modification request = order.agreed().request();
        if (request != null) {
            return request.answerer();
        }
        return switch (order.status()) {
            case DRAFT -> order.sides().drafter();
            case AWAITING_SUPPLIER_CONFIRMATION -> Role.SUPPLIER;
            case AWAITING_PAYMENT -> Role.BUYER;
            case AWAITING_SHIPMENT, PARTIALLY_SHIPPED -> order.holds().whole() ? null
                    : order.payments().readyToShip() ? Role.SUPPLIER : Role.BUYER;
            case AWAITING_DELIVERY_CONFIRMATION -> order.holds().whole() ? null : Role.BUYER;
            case COMPLETED -> order.amountDue().isPositive() ? Role.BUYER : null;
            case PAYMENT_PROCESSING, CLOSED, CANCELLED, REJECTED -> null;
        };
    }

    static InstalmentStatus status(Order order, Instalment part) {
        PaymentLock lock = order.payments().lock();
        if (order.payments().refundedFully() && part.paid().isPositive()) {
            return InstalmentStatus.REFUNDED;
        }
        if (lock != null && lock.instalment() == part.name()) {
            return InstalmentStatus.PROCESSING;
        }
        if (part.complete()) {
            return part.promised().isPositive() ? InstalmentStatus.PROMISED
                    : part.waived().isPositive() ? InstalmentStatus.WAIVED : InstalmentStatus.PAID;
        }
        if (part.paid().isPositive()) {
            return InstalmentStatus.PARTIALLY_PAID;
        }
        return payable(order, part) ? InstalmentStatus.DUE : InstalmentStatus.PENDING;
    }

    private static boolean payable(Order order, Instalment part) {
        Instalment next = order.payments().next();
        boolean agreed = switch (order.status()) {
            case AWAITING_PAYMENT, AWAITING_SHIPMENT, PARTIALLY_SHIPPED, AWAITING_DELIVERY_CONFIRMATION, COMPLETED -> true;
            case DRAFT, AWAITING_SUPPLIER_CONFIRMATION, PAYMENT_PROCESSING, CLOSED, CANCELLED, REJECTED -> false;
        };
        return agreed && next != null && next.name() == part.name();
    }
}
