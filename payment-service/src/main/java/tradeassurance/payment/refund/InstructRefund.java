package tradeassurance.payment.refund;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.refund.model.RefundCause;

/**
 * Exactly this much goes back to the buyer of an order, for exactly one reason.
 *
 * @param disputeId the dispute that it was agreed or ruled in; null where there is another cause
 * @param modificationId the modification that it follows from; null where there is another cause
 * @param cause CANCELLATION where the order itself is over; null where one of the ids says it
 * @param paymentId with CANCELLATION, the payment that came after the end; null for all that came before it
 */
record InstructRefund(@NotBlank @Size(max = 100) String orderId, @Nullable @Size(min = 1, max = 100) String disputeId,
        @Nullable @Size(min = 1, max = 100) String modificationId, @Nullable RefundCause cause,
        @Nullable @Size(min = 1, max = 100) String paymentId, @NotNull Money amount) {

    /** Why, and which thing it is that may have a refund once. */
    record Reason(RefundCause cause, String id) {
    }

    /** Refused with {@code malformed-request} unless there is exactly one. */
    Reason reason() {
        List<Reason> reasons = new ArrayList<>();
        if (disputeId != null) {
            reasons.add(new Reason(RefundCause.DISPUTE, disputeId));
        }
        if (modificationId != null) {
            reasons.add(new Reason(RefundCause.MODIFICATION, modificationId));
        }
        if (cause == RefundCause.CANCELLATION) {
            reasons.add(new Reason(RefundCause.CANCELLATION, paymentId == null ? orderId : paymentId));
        }
        if (paymentId != null && cause != RefundCause.CANCELLATION) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "a payment_id goes with the cause CANCELLATION").at("/payment_id");
        }
        if (reasons.size() != 1 || cause != null && cause != reasons.get(0).cause()) {
            throw new Refusal(Refused.MALFORMED_REQUEST,
                    "a refund has exactly one of dispute_id, modification_id and the cause CANCELLATION").at("/dispute_id");
        }
        return reasons.get(0);
    }
}
