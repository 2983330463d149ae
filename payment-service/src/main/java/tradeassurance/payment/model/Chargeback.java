package tradeassurance.payment.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/**
 * What a provider has taken back of a payment that had settled, and who bears it: the order what it still has of it, then the
 * platform its fee. What is left had gone back to the buyer before, and the guarantee fund bears it.
 *
 * @param taken in the currency of the payment
 * @param ofOrder what of it the order had, in the order's currency
 * @param sent the same in the currency of the payment
 * @param fee what of it was the platform's fee, in the order's currency
 * @param twice what of it the buyer now has twice, in the order's currency
 */
public record Chargeback(Money taken, Money ofOrder, Money sent, Money fee, Money twice) {

    public Chargeback {
        if (ofOrder.isNegative() || sent.moreThan(taken) || fee.isNegative() || twice.isNegative()) {
            throw new IllegalStateException("a chargeback that does not add up: " + taken);
        }
    }

    /** Refused with {@code method-without-chargeback}, and {@code amount-not-as-charged} for more than was charged. */
    static Chargeback of(PaymentTerms terms, @Nullable Settlement settlement, Money refunded, Money taken) {
        if (settlement == null || !terms.method().chargedBack()) {
            throw new Refusal(PaymentRefusal.METHOD_WITHOUT_CHARGEBACK, "nothing of it can have been taken back");
        }
        Price price = terms.price();
        if (!taken.isPositive() || taken.moreThan(settlement.taken().plus(price.fee()))) {
            throw new Refusal(PaymentRefusal.AMOUNT_NOT_AS_CHARGED,
                    settlement.taken().plus(price.fee()) + " was charged, and " + taken + " taken back");
        }
        Money rest = settlement.received().minus(refunded);
        Money restSent = settlement.back(refunded, rest);
        boolean all = taken.atLeast(restSent);
        Money sent = all ? restSent : taken;
        Money beyond = taken.minus(sent);
        Money fee = beyond.min(price.fee());
        return new Chargeback(taken, all ? rest : part(settlement, sent).max(smallest(rest)), sent,
                share(price.feeCredit(), fee, price.fee()), part(settlement, beyond.minus(fee)));
    }

    /** So much of a payment is never worth nothing to its order. */
    private static Money smallest(Money rest) {
        return rest.min(new Money(1, rest.currency()));
    }

    private static Money part(Settlement settlement, Money taken) {
        return share(settlement.received(), taken, settlement.taken());
    }

    /** Rounded down. */
    private static Money share(Money worth, Money part, Money whole) {
        return part.isZero() ? Money.zero(worth.currency())
                : new Money(BigDecimal.valueOf(worth.minor()).multiply(BigDecimal.valueOf(part.minor()))
                        .divide(BigDecimal.valueOf(whole.minor()), 0, RoundingMode.DOWN).longValueExact(), worth.currency());
    }

    /** What of it is not the order's, in the currency of the payment. */
    public Money beyond() {
        return taken.minus(sent);
    }
}
