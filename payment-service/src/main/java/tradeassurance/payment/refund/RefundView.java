package tradeassurance.payment.refund;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.refund.model.Refund;
import tradeassurance.payment.refund.model.RefundCause;
import tradeassurance.payment.refund.model.RefundLifecycle;
import tradeassurance.payment.refund.model.RefundPart;
import tradeassurance.payment.refund.model.RefundState;
import tradeassurance.payment.refund.model.RefundTerms;

/**
 * A refund as its parties see it.
 *
 * @param disputeId the dispute that it was agreed or ruled in; null where there is another cause
 * @param modificationId the modification that it follows from; null where there is another cause
 * @param full whether nothing of the order can be refunded any more
 */
record RefundView(String id, String orderId, RefundCause cause, @Nullable String disputeId, @Nullable String modificationId,
        RefundState status, Money amount, FundingSources fundingSources,
        List<PartView> parts, boolean full, Instant createdAt, List<DeadlineView> deadlines, List<String> allowedActions) {

    /** Where the money comes from. */
    record FundingSources(Money escrow, Money supplierBalance, Money recourse) {
    }

    /**
     * What goes back through one payment.
     *
     * @param sent the same in the currency that was paid in
     */
    record PartView(String paymentId, String method, Money amount, Money sent, RefundPart.Status status,
            @Nullable String failure) {
    }

    static RefundView of(Held<Refund> held) {
        return of(held.value(), held.by().role());
    }

    static RefundView of(Refund refund, Role viewer) {
        RefundTerms terms = refund.terms();
        return new RefundView(refund.id(), terms.orderId(), terms.cause(), idOf(terms, RefundCause.DISPUTE),
                idOf(terms, RefundCause.MODIFICATION), refund.state(), terms.amount(),
                new FundingSources(terms.fromEscrow(), terms.fromBalance(), terms.fromRecourse()),
                refund.parts().stream()
                        .map(part -> new PartView(part.paymentId(), part.method(), part.amount(), part.sent(),
                                part.status(), part.failure()))
                        .toList(),
                terms.full(), terms.createdAt(), refund.deadlines().stream().map(DeadlineView::of).toList(),
                RefundLifecycle.TABLE.allowed(refund.state(), viewer).stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }

    private static @Nullable String idOf(RefundTerms terms, RefundCause cause) {
        return terms.cause() == cause ? terms.causeId() : null;
    }
}
