package tradeassurance.payment.peer.dispute;

import tradeassurance.kernel.Money;

/**
 * A dispute is told what became of its refund.
 *
 * @param outcome SUCCEEDED or FAILED
 * @param full whether nothing refundable is left of the order
 */
public record RefundResult(String disputeId, String refundId, String outcome, Money amount, boolean full) {

    public static final String KIND = "dispute.refund_result";

    record Body(String refundId, String outcome, Money amount, boolean full) {
    }

    Body body() {
        return new Body(refundId, outcome, amount, full);
    }
}
