package tradeassurance.payment.refund.model;

/** Where a refund is. */
public enum RefundState {
    /** The provider is paying it. */
    PROCESSING,
    /** The buyer has all of it. */
    SUCCEEDED,
    /** The provider did not pay a part; the money stays set aside for the buyer. */
    FAILED,
    /** An operator pays by other means what the provider could not. */
    MANUAL
}
