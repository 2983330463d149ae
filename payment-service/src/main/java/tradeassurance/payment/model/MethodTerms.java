package tradeassurance.payment.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/**
 * What a method costs, how much it carries and how long it takes.
 *
 * @param cap the most that one payment may be, without the fee (A17, A18)
 * @param feeRate the fee as a share of the amount
 * @param settlesAfter how long it takes at the least
 * @param settlesWithin how long it takes at the most
 */
public record MethodTerms(Money cap, BigDecimal feeRate, Duration settlesAfter, Duration settlesWithin) {

    /**
     * The terms of one payment; refused with {@code method-not-eligible} and {@code amount-over-cap}.
     *
     * @param method its name as the buyer gave it
     */
    PaymentTerms of(PaymentOrder order, String method, String instalment, Money amount, String cardToken, Instant now) {
        PaymentMethod eligible = PaymentMethod.named(method).filter(PaymentMethod.CARD::equals).orElseThrow(() -> new Refusal(PaymentRefusal.METHOD_NOT_ELIGIBLE,
                "payments by " + method + " are not offered").at("/method"));
        if (!amount.currencyCode().equals("USD")) {
            throw new Refusal(PaymentRefusal.METHOD_NOT_ELIGIBLE, eligible + " does not take " + amount.currencyCode())
                    .at("/amount/currency");
        }
        if (amount.moreThan(cap)) {
            throw new Refusal(PaymentRefusal.AMOUNT_OVER_CAP, "one payment by " + eligible + " is at most " + cap).at("/amount")
                    .with("cap", cap.amount());
        }
        return new PaymentTerms(order.orderId(), order.buyerId(), order.supplierId(), instalment, eligible, amount, fee(amount),
                cardToken, now, now.plus(settlesAfter), now.plus(settlesWithin));
    }

    /** Half up to the minor unit, on top of the amount (A17). */
    Money fee(Money amount) {
        return amount.portionHalfUp(feeRate);
    }
}
