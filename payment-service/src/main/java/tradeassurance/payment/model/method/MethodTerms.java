package tradeassurance.payment.model.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal.Fault;
import tradeassurance.payment.model.PaymentMethod;

/**
 * A row of the catalogue: one method, from one day on.
 *
 * @param validFrom the first day on which it holds
 * @param offered whether it can be used at all
 * @param arrives how long the money takes
 * @param refundable whether money goes back the way it came
 */
public record MethodTerms(PaymentMethod method, LocalDate validFrom, boolean offered, Set<Currency> currencies,
        Eligibility eligibility, Cap cap, FeeRule fee, ArrivalWindow arrives, boolean refundable) {

    public MethodTerms {
        currencies = Set.copyOf(currencies);
    }

    /** Every reason why this cannot be paid by it, together (R26, R27); none where it can. */
    public List<Fault> faults(Purchase purchase) {
        List<Fault> faults = new ArrayList<>();
        if (!offered) {
            faults.add(MethodRefusal.METHOD_NOT_OFFERED.at("/method", method + " is not offered"));
        }
        if (!currencies.contains(purchase.amount().currency())) {
            faults.add(MethodRefusal.CURRENCY_NOT_SUPPORTED.at("/amount/currency", method + " takes " + codes() + ", not "
                    + purchase.amount().currencyCode()));
        }
        faults.addAll(eligibility.faults(purchase));
        Optional<Money> most = cap.of(purchase);
        if (most.isPresent() && purchase.inUsd().moreThan(most.get())) {
            faults.add(MethodRefusal.AMOUNT_OVER_CAP.at("/amount", "one payment by " + method + " is at most " + most.get()
                    + ", and this comes to " + purchase.inUsd()));
        }
        return faults;
    }

    private Set<String> codes() {
        return currencies.stream().map(Currency::getCurrencyCode).collect(Collectors.toCollection(TreeSet::new));
    }
}
