package tradeassurance.payment.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.method.ArrivalWindow;
import tradeassurance.payment.model.method.Cap;
import tradeassurance.payment.model.method.Eligibility;
import tradeassurance.payment.model.method.FeeRule;
import tradeassurance.payment.model.method.FeeRule.Bands;
import tradeassurance.payment.model.method.FeeRule.Banks;
import tradeassurance.payment.model.method.FeeRule.Bounded;
import tradeassurance.payment.model.method.FeeRule.Degressive;
import tradeassurance.payment.model.method.FeeRule.Percent;
import tradeassurance.payment.model.method.MethodTerms;

/**
 * A method as it holds now. Where a list is empty, nothing is asked; where a cap is absent, there is none.
 *
 * @param capBy what the cap depends on: its exceptions are named after it
 */
record MethodView(PaymentMethod code, LocalDate validFrom, boolean offered, Set<String> currencies, Set<String> buyerCountries,
        Set<String> bankCountries, Map<String, Set<String>> banks, Map<String, Set<String>> providers, Set<String> cardBrands,
        @Nullable LocalDate ordersFrom, @Nullable Money orderAtMost, @Nullable Money cap, Cap.Basis capBy,
        Map<String, Money> caps, FeeView fee, ArrivalWindow arrives, boolean refundable) {

    /**
     * How the fee comes of the amount.
     *
     * @param collectedBy PLATFORM, or BANK: then it is an estimate
     */
    record FeeView(String kind, String collectedBy, @Nullable BigDecimal rate, @Nullable BigDecimal lowRate,
            @Nullable Money flat, @Nullable Money atLeast, @Nullable Money atMost, List<Bands.Band> bands) {

        static FeeView of(FeeRule rule) {
            if (rule instanceof Percent percent) {
                return new FeeView("PERCENT", "PLATFORM", percent.rate(), null, null, null, null, List.of());
            }
            if (rule instanceof Bands bands) {
                return new FeeView("BANDS", "PLATFORM", null, null, null, null, null, bands.bands());
            }
            if (rule instanceof Degressive falling) {
                return new FeeView("DEGRESSIVE", "PLATFORM", falling.high(), falling.low(), falling.flat(), null, null,
                        List.of());
            }
            if (rule instanceof Bounded bounded) {
                return new FeeView("BOUNDED", "PLATFORM", bounded.rate(), null, null, bounded.atLeast(), bounded.atMost(),
                        List.of());
            }
            Banks bank = (Banks) rule;
            return new FeeView("BANK", "BANK", null, null, null, bank.atLeast(), bank.atMost(), List.of());
        }
    }

    static MethodView of(MethodTerms terms) {
        Eligibility who = terms.eligibility();
        Map<String, Set<String>> providers = new TreeMap<>();
        who.providers().forEach((name, taken) -> providers.put(name, codes(taken)));
        return new MethodView(terms.method(), terms.validFrom(), terms.offered(), codes(terms.currencies()),
                new TreeSet<>(who.buyerCountries()), new TreeSet<>(who.bankCountries()), new TreeMap<>(who.banks()), providers,
                new TreeSet<>(who.brands()), who.ordersFrom(), who.orderAtMost(), terms.cap().most(), terms.cap().depends(),
                new TreeMap<>(terms.cap().each()), FeeView.of(terms.fee()), terms.arrives(), terms.refundable());
    }

    private static Set<String> codes(Set<Currency> currencies) {
        return currencies.stream().map(Currency::getCurrencyCode).collect(Collectors.toCollection(TreeSet::new));
    }
}
