package tradeassurance.dispute.refund;

/** How a refund ended at payment-service. */
enum RefundOutcome {
    SUCCEEDED,
    FAILED
}
