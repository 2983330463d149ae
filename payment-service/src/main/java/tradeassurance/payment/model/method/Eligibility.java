package tradeassurance.payment.model.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal.Fault;

/**
 * Who may use a method, and for what. What is empty or null asks nothing.
 *
 * @param buyerCountries where the buyer has to be
 * @param bankCountries where the account has to be
 * @param banks for a country: the only banks whose accounts will do
 * @param providers the third parties, one of which is needed, and the currencies of each
 * @param brands the only brands of cards
 * @param ordersFrom the first day on which an order that it pays was created
 * @param orderAtMost the most that an order may come to, in US dollars
 */
public record Eligibility(Set<String> buyerCountries, Set<String> bankCountries, Map<String, Set<String>> banks,
        Map<String, Set<Currency>> providers, Set<String> brands, @Nullable LocalDate ordersFrom,
        @Nullable Money orderAtMost) {

    public static final Eligibility ANYBODY = new Eligibility(Set.of(), Set.of(), Map.of(), Map.of(), Set.of(), null, null);

    public Eligibility {
        buyerCountries = Set.copyOf(buyerCountries);
        bankCountries = Set.copyOf(bankCountries);
        banks = Map.copyOf(banks);
        providers = Map.copyOf(providers);
        brands = Set.copyOf(brands);
    }

    static Eligibility buyersIn(Set<String> countries) {
        return new Eligibility(countries, Set.of(), Map.of(), Map.of(), Set.of(), null, null);
    }

    static Eligibility accountsIn(Set<String> countries) {
        return new Eligibility(Set.of(), countries, Map.of(), Map.of(), Set.of(), null, null);
    }

    static Eligibility brands(Set<String> brands) {
        return new Eligibility(Set.of(), Set.of(), Map.of(), Map.of(), brands, null, null);
    }

    static Eligibility ordersFrom(LocalDate day) {
        return new Eligibility(Set.of(), Set.of(), Map.of(), Map.of(), Set.of(), day, null);
    }

    Eligibility through(Map<String, Set<Currency>> thirdParties) {
        return new Eligibility(buyerCountries, bankCountries, banks, thirdParties, brands, ordersFrom, orderAtMost);
    }

    Eligibility orderAtMost(Money dollars) {
        return new Eligibility(buyerCountries, bankCountries, banks, providers, brands, ordersFrom, dollars);
    }

    /** Every reason why it cannot be used for this; none where it can. */
    List<Fault> faults(Purchase purchase) {
        List<Fault> faults = new ArrayList<>();
        region(buyerCountries, purchase.buyerCountry(), "/buyer_country", "buyers", faults);
        region(bankCountries, purchase.bankCountry(), "/bank_country", "accounts", faults);
        bank(purchase, faults);
        provider(purchase, faults);
        if (!brands.isEmpty() && purchase.cardBrand() != null && !brands.contains(purchase.cardBrand())) {
            faults.add(MethodRefusal.CARD_NOT_SUPPORTED.at("/card_brand", "cards of " + new TreeSet<>(brands) + " only"));
        }
        if (ordersFrom != null && purchase.orderedOn().isBefore(ordersFrom)) {
            faults.add(MethodRefusal.ORDER_TOO_EARLY.at("/order_id", "for orders created on " + ordersFrom + " or later"));
        }
        if (orderAtMost != null && purchase.orderTotal().moreThan(orderAtMost)) {
            faults.add(MethodRefusal.ORDER_OVER_CAP.at("/order_id", "for orders of at most " + orderAtMost));
        }
        return faults;
    }

    private static void region(Set<String> wanted, @Nullable String country, String pointer, String whose, List<Fault> faults) {
        if (wanted.isEmpty()) {
            return;
        }
        if (country == null) {
            faults.add(
                    MethodRefusal.DETAILS_NEEDED.at(pointer, "for " + whose + " in " + new TreeSet<>(wanted) + "; say where"));
        } else if (!wanted.contains(country)) {
            faults.add(MethodRefusal.REGION_NOT_SUPPORTED.at(pointer,
                    "for " + whose + " in " + new TreeSet<>(wanted) + ", not " + country));
        }
    }

    private void bank(Purchase purchase, List<Fault> faults) {
        Set<String> listed = purchase.bankCountry() == null ? null : banks.get(purchase.bankCountry());
        if (listed == null) {
            return;
        }
        if (purchase.bank() == null) {
            faults.add(MethodRefusal.DETAILS_NEEDED.at("/bank", "only some banks there take part; say which it is"));
        } else if (!listed.contains(purchase.bank())) {
            faults.add(MethodRefusal.BANK_NOT_SUPPORTED.at("/bank", "in " + purchase.bankCountry() + " only accounts at "
                    + new TreeSet<>(listed)));
        }
    }

    private void provider(Purchase purchase, List<Fault> faults) {
        if (providers.isEmpty()) {
            return;
        }
        Set<Currency> taken = purchase.provider() == null ? null : providers.get(purchase.provider());
        if (purchase.provider() == null) {
            faults.add(
                    MethodRefusal.DETAILS_NEEDED.at("/provider", "one of " + new TreeMap<>(providers).keySet() + " is needed"));
        } else if (taken == null) {
            faults.add(MethodRefusal.PROVIDER_NOT_SUPPORTED.at("/provider", "through " + new TreeMap<>(providers).keySet()
                    + ", not " + purchase.provider()));
        } else if (!taken.contains(purchase.amount().currency())) {
            faults.add(MethodRefusal.CURRENCY_NOT_SUPPORTED.at("/amount/currency",
                    purchase.provider() + " does not take " + purchase.amount().currencyCode()));
        }
    }
}
