package tradeassurance.payment.model;

/** Where a payment is. */
public enum PaymentState {
    /** The order is being asked to hold still for it. */
    CREATED,
    /** The supplier's limit is being asked how much may be advanced. */
    LOCKED,
    /** The provider is about to be asked. */
    RESERVED,
    /** The provider has it, and the buyer has to agree to it there. */
    REQUIRES_ACTION,
    /** The provider has it, or may have it. */
    PROCESSING,
    /** The buyer has not agreed in time, and the provider is being asked to forget it. */
    EXPIRING,
    /** The money has arrived. */
    SETTLED,
    /** Some of it is booked to go back. */
    PARTIALLY_REFUNDED,
    /** All of it is booked to go back. */
    REFUNDED,
    /** The provider has taken it back, or a part of it, and nothing else becomes of it any more. */
    CHARGED_BACK,
    /** No money has moved, and none will. */
    FAILED,
    /** The same, since the buyer did not agree in time. */
    EXPIRED,
    /** The same, since it was called off. */
    CANCELLED
}
