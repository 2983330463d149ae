package tradeassurance.payment.refund.model;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What goes back through one payment.
 *
 * @param number its place in the refund, from 1
 * @param method how the payment was made, and so how this goes back
 * @param sent what the buyer gets for the amount, in the currency that it paid in; perhaps nothing, where that is rounded
 * @param attempt which attempt the provider knows; each has a reference of its own
 * @param failure why the last attempt failed; null where it has not
 */
public record RefundPart(int number, String paymentId, String method, Money amount, Money sent, Status status,
        int attempt,
        @Nullable String failure) {

    /** How far it is. */
    public enum Status {
        PROCESSING,
        SUCCEEDED,
        FAILED
    }

    static RefundPart first(int number, PartShare share) {
        return new RefundPart(number, share.paymentId(), share.method(), share.amount(), share.sent(), Status.PROCESSING, 1,
                null);
    }

    boolean is(Status other) {
        return status == other;
    }

    RefundPart paid() {
        return new RefundPart(number, paymentId, method, amount, sent, Status.SUCCEEDED, attempt, null);
    }

    RefundPart failed(String why) {
        return new RefundPart(number, paymentId, method, amount, sent, Status.FAILED, attempt, why);
    }

    RefundPart again() {
        return is(Status.FAILED) ? new RefundPart(number, paymentId, method, amount, sent, Status.PROCESSING, attempt + 1, null)
                : this;
    }
}
