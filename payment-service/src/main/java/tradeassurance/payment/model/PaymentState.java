package tradeassurance.payment.model;

/** Where a payment is. */
public enum PaymentState {
    /** The order is being asked to hold still for it. */
    CREATED,
    /** The supplier's limit is being asked how much may be advanced. */
    LOCKED,
    /** The provider is about to be asked. */
    RESERVED,
    /** The provider has it, or may have it. */
    PROCESSING,
    /** The money has arrived. */
    SETTLED,
    /** Some of it is booked to go back. */
    PARTIALLY_REFUNDED,
    /** All of it is booked to go back. */
    REFUNDED,
    /** No money has moved, and none will. */
    FAILED,
    /** Called off by the buyer before the provider was asked. */
    CANCELLED
}
