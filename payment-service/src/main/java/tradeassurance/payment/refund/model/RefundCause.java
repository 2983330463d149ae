package tradeassurance.payment.refund.model;

/** Why money goes back. Each thing that is a cause has at most one refund. */
public enum RefundCause {
    /** Agreed or ruled in a dispute. */
    DISPUTE,
    /** An accepted modification has made the order cheaper than what was paid. */
    MODIFICATION,
    /** The order is over with money on it, or a payment has come after its end. */
    CANCELLATION,
    /** A provider has taken a payment back. */
    CHARGEBACK,
    /** A payment has brought more than the order needs. */
    OVERPAYMENT
}
