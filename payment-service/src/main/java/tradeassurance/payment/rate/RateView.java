package tradeassurance.payment.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import tradeassurance.payment.model.UsdRate;

/** What a currency is worth: dollars for one unit, as a decimal. */
record RateView(String currency, String usdPerUnit, String source, Instant asOf) {

    /** Several of them. */
    record RateList(List<RateView> items) {

        static RateList of(List<UsdRate> rates) {
            return new RateList(rates.stream().map(RateView::of).toList());
        }
    }

    static RateView of(UsdRate rate) {
        BigDecimal plain = rate.perUnit().stripTrailingZeros();
        return new RateView(rate.currency().getCurrencyCode(), plain.toPlainString(), rate.source(), rate.asOf());
    }
}
