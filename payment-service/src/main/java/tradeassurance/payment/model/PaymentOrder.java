package tradeassurance.payment.model;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * What paying an instalment needs to know of its order, as of a moment ago. The order itself decides when it is asked to lock.
 *
 * @param status the order's status, as the order-service names it
 * @param outstanding what is still to be paid of the instalment
 */
public record PaymentOrder(String status, Money outstanding) {

    /**
     * Refused with {@code payment-in-progress}, {@code illegal-state} or {@code amount-over-outstanding}.
     *
     * @param amount in the order's currency
     */
    void refuseUnlessPayable(Money amount) {
        switch (status) {
            case "AWAITING_PAYMENT", "AWAITING_SHIPMENT" -> {
                if (amount.moreThan(outstanding)) {
                    throw new Refusal(PaymentRefusal.AMOUNT_OVER_OUTSTANDING,
                            outstanding + " of the instalment is still to pay")
                            .at("/amount").with("outstanding", outstanding.amount());
                }
            }
            case "PAYMENT_PROCESSING" -> throw new Refusal(PaymentRefusal.PAYMENT_IN_PROGRESS,
                    "another payment of this order is under way");
            default -> throw new Refusal(Refused.ILLEGAL_STATE, "an order cannot be paid while " + status)
                    .with("current_status", status);
        }
    }
}
