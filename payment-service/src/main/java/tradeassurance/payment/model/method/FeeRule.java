package tradeassurance.payment.model.method;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.UsdRate;

/** How a fee comes of an amount. Half up to the minor unit; a fee is never negative, and comes on top (A17). */
public sealed interface FeeRule {

    /** The fee of this payment. */
    Fee of(Purchase purchase);

    /** What is wrong with the numbers; null if nothing is. */
    @Nullable
    String fault();

    private static Fee collected(Purchase purchase, Money dollars) {
        return new Fee(purchase.rate().fromUsd(dollars), dollars, null);
    }

    private static boolean share(BigDecimal rate) {
        return rate.signum() >= 0 && rate.compareTo(new BigDecimal("0.2")) <= 0;
    }

    /** A share of the amount, in the currency of the payment. */
    record Percent(BigDecimal rate) implements FeeRule {
        @Override
        public Fee of(Purchase purchase) {
            Money fee = purchase.amount().portionHalfUp(rate);
            return new Fee(fee, purchase.rate().toUsd(fee), null);
        }

        @Override
        public @Nullable String fault() {
            return share(rate) ? null : "a rate is from 0 to 0.2, not " + rate;
        }
    }

    /**
     * A flat fee by the size of the amount in US dollars (A16).
     *
     * @param bands in rising order; the last has no upper bound
     */
    record Bands(List<Band> bands) implements FeeRule {

        /** @param upTo the last amount of the band; null for no bound */
        public record Band(@Nullable Money upTo, Money fee) {
        }

        public Bands {
            bands = List.copyOf(bands);
        }

        @Override
        public Fee of(Purchase purchase) {
            Money dollars = purchase.inUsd();
            return bands.stream().filter(band -> band.upTo() == null || dollars.atMost(band.upTo())).findFirst()
                    .map(band -> collected(purchase, band.fee()))
                    .orElseThrow(() -> new IllegalStateException("no band for " + dollars));
        }

        @Override
        public @Nullable String fault() {
            for (int i = 0; i < bands.size(); i++) {
                Band band = bands.get(i);
                boolean last = i == bands.size() - 1;
                Money before = i == 0 ? Money.zero(UsdRate.USD) : bands.get(i - 1).upTo();
                if ((band.upTo() == null) != last || before == null || !last && !above(band.upTo(), before)) {
                    return "bands rise, and only the last is without bound";
                }
                if (band.fee().isNegative() || i > 0 && band.fee().lessThan(bands.get(i - 1).fee())) {
                    return "a fee is not negative, and does not fall as the amount rises";
                }
            }
            return bands.isEmpty() ? "bands are needed" : null;
        }

        private static boolean above(@Nullable Money bound, Money before) {
            return bound != null && bound.moreThan(before);
        }
    }

    /**
     * A rate that falls from high to low: the high rate up to a flat fee, the flat fee until the low rate comes to more, then
     * the low rate (A15). In US dollars.
     */
    record Degressive(BigDecimal high, Money flat, BigDecimal low) implements FeeRule {
        @Override
        public Fee of(Purchase purchase) {
            Money dollars = purchase.inUsd();
            return collected(purchase, dollars.portionHalfUp(low).max(dollars.portionHalfUp(high).min(flat)));
        }

        @Override
        public @Nullable String fault() {
            return share(high) && share(low) && high.compareTo(low) >= 0 && flat.isPositive() ? null
                    : "rates are from 0 to 0.2, the high one not below the low one, and the flat fee is more than nothing";
        }
    }

    /** A share of the order, at least and at most so much; in US dollars (R64, A22). */
    record Bounded(BigDecimal rate, Money atLeast, Money atMost) implements FeeRule {
        @Override
        public Fee of(Purchase purchase) {
            return collected(purchase, purchase.orderTotal().portionHalfUp(rate).max(atLeast).min(atMost));
        }

        @Override
        public @Nullable String fault() {
            return share(rate) && !atLeast.isNegative() && atLeast.atMost(atMost) ? null
                    : "a rate is from 0 to 0.2, and the bounds are not negative and not in the wrong order";
        }
    }

    /** Not the platform's fee: the bank takes it, and the buyer is told to ask it (R53). */
    record Banks(Money atLeast, Money atMost) implements FeeRule {
        @Override
        public Fee of(Purchase purchase) {
            return new Fee(Money.zero(purchase.amount().currency()), Money.zero(UsdRate.USD),
                    new Fee.Estimate(atLeast, atMost));
        }

        @Override
        public @Nullable String fault() {
            return !atLeast.isNegative() && atLeast.atMost(atMost) ? null
                    : "the bounds are not negative and not in the wrong order";
        }
    }
}
