package tradeassurance.payment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.model.Failure;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentLifecycle;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.model.PaymentTerms;
import tradeassurance.payment.model.Settlement;

/**
 * A payment as its parties see it.
 *
 * @param totalCharged the amount and the fee
 * @param reserved how much of the supplier's limit it holds or held; null until asked
 * @param received what arrived for the order; null until settled
 * @param advanced what of it went to the supplier at once; null until settled
 * @param escrowed what of it went into escrow; null until settled
 * @param refunded what is booked to go back
 */
public record PaymentView(String id, String orderId, String buyerId, String supplierId, String instalment,
        PaymentMethod method, PaymentState status, Money amount, Money fee, Money totalCharged, @Nullable Money reserved,
        @Nullable Money received, @Nullable Money advanced, @Nullable Money escrowed, Money refunded,
        ExpectedBetween expectedBetween, boolean overdue, @Nullable String providerReference, @Nullable Failure failure,
        Instant createdAt, @Nullable Instant settledAt, List<DeadlineView> deadlines, List<String> allowedActions) {

    /** When the money is expected. */
    public record ExpectedBetween(Instant from, Instant to) {
    }

    static PaymentView of(Held<Payment> held) {
        return of(held.value(), held.by().role());
    }

    static PaymentView of(Payment payment, Role viewer) {
        PaymentTerms terms = payment.terms();
        Settlement settled = payment.settlement();
        return new PaymentView(payment.id(), terms.orderId(), terms.buyerId(), terms.supplierId(), terms.instalment(),
                terms.method(), payment.state(), terms.amount(), terms.fee(), terms.total(), payment.granted(),
                settled == null ? null : settled.received(), settled == null ? null : settled.advanced(),
                settled == null ? null : settled.escrowed(), payment.refunded(),
                new ExpectedBetween(terms.expectedFrom(), terms.expectedTo()), payment.overdue(), reference(payment),
                payment.failure(), terms.createdAt(), settled == null ? null : settled.at(),
                payment.deadlines().stream().map(DeadlineView::of).toList(),
                PaymentLifecycle.TABLE.allowed(payment.state(), viewer).stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }

    /** The provider knows a payment by its own id, once it may have heard of it. */
    private static @Nullable String reference(Payment payment) {
        return switch (payment.state()) {
            case CREATED, LOCKED, RESERVED, CANCELLED -> null;
            case PROCESSING, SETTLED, PARTIALLY_REFUNDED, REFUNDED, FAILED -> payment.id();
        };
    }
}
