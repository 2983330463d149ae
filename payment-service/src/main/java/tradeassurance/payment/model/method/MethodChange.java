package tradeassurance.payment.model.method;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.payment.model.PaymentMethod;

/**
 * What an operator has changed of a method from a day on. What is null, or an empty map, stays as it was before that day.
 */
public record MethodChange(PaymentMethod method, LocalDate validFrom, @Nullable Boolean offered,
        @Nullable Set<Currency> currencies, @Nullable Set<String> buyerCountries, @Nullable Set<String> bankCountries,
        Map<String, Set<String>> banks, Map<String, Set<Currency>> providers, @Nullable Set<String> brands,
        @Nullable LocalDate ordersFrom, @Nullable Money orderAtMost, @Nullable Money cap, Map<String, Money> caps,
        @Nullable FeeRule fee, @Nullable ArrivalWindow arrives, @Nullable Boolean refundable) {

    MethodTerms on(MethodTerms before) {
        Eligibility who = before.eligibility();
        Eligibility changed = new Eligibility(or(buyerCountries, who.buyerCountries()), or(bankCountries, who.bankCountries()),
                banks.isEmpty() ? who.banks() : banks, providers.isEmpty() ? who.providers() : providers,
                or(brands, who.brands()), ordersFrom == null ? who.ordersFrom() : ordersFrom,
                orderAtMost == null ? who.orderAtMost() : orderAtMost);
        Cap most = new Cap(before.cap().depends(), cap == null ? before.cap().most() : cap,
                caps.isEmpty() ? before.cap().each() : caps);
        return new MethodTerms(method, validFrom, or(offered, before.offered()), or(currencies, before.currencies()), changed,
                most, or(fee, before.fee()), or(arrives, before.arrives()), or(refundable, before.refundable()));
    }

    private static <T> T or(@Nullable T changed, T before) {
        return Optional.ofNullable(changed).orElse(before);
    }
}
