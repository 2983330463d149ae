package tradeassurance.payment.escrow;

import tradeassurance.kernel.Money;

/** A payment has brought more than its order needs; what is too much is to be given back. */
public record Surplus(String orderId, String paymentId, Money amount) {

    /** Which delivery gives it back. */
    public static final String KIND = "refund.give_back";
}
