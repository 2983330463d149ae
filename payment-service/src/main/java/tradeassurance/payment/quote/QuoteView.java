package tradeassurance.payment.quote;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal.Fault;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.UsdRate;
import tradeassurance.payment.model.method.Expected;
import tradeassurance.payment.model.method.Fee;
import tradeassurance.payment.model.method.Offer;
import tradeassurance.payment.model.method.Quote;

/**
 * What paying would mean by each of the methods, the cheapest first.
 *
 * @param amount what is to be paid, without the fee
 * @param credit what it pays of the order
 * @param exchangeRate how the one comes of the other
 */
record QuoteView(String id, String orderId, Money amount, Money credit, RateUsed exchangeRate, List<OfferView> offers,
        Instant createdAt, Instant expiresAt) {

    /** Dollars for one unit, as a decimal. */
    record RateUsed(String usdPerUnit, String source, Instant asOf) {

        static RateUsed of(UsdRate rate) {
            return new RateUsed(rate.perUnit().toPlainString(), rate.source(), rate.asOf());
        }
    }

    /**
     * One method.
     *
     * @param reasons every reason why it cannot be used
     * @param feeCollectedBy PLATFORM, or BANK: then the estimate says what it may come to
     */
    record OfferView(PaymentMethod method, boolean usable, List<Fault> reasons, @Nullable Money fee, @Nullable Money feeUsd,
            @Nullable String feeCollectedBy, Fee.@Nullable Estimate feeEstimate, @Nullable Money total,
            @Nullable Expected expectedBetween) {

        static OfferView of(Offer offer) {
            Fee fee = offer.fee();
            return fee == null
                    ? new OfferView(offer.method(), false, offer.reasons(), null, null, null, null, null, null)
                    : new OfferView(offer.method(), true, offer.reasons(), fee.amount(), fee.usd(),
                            fee.bank() == null ? "PLATFORM" : "BANK", fee.bank(), offer.total(), offer.arrives());
        }
    }

    static QuoteView of(Quote quote) {
        return new QuoteView(quote.id(), quote.orderId(), quote.purchase().amount(), quote.credit(),
                RateUsed.of(quote.purchase().rate()), quote.offers().stream().map(OfferView::of).toList(), quote.createdAt(),
                quote.expiresAt());
    }
}
