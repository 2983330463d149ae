package tradeassurance.payment.model.method;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/** What is wrong with a catalogue; all of it at once. */
final class CatalogueChecks {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<String> faults = new ArrayList<>();

    static List<String> faults(List<MethodTerms> rows) {
        CatalogueChecks checks = new CatalogueChecks();
        Set<String> seen = new HashSet<>();
        for (MethodTerms row : rows) {
            checks.refuseIf(!seen.add(row.method() + " " + row.validFrom()), row, "is there twice from this day on");
            checks.check(row);
        }
        return checks.faults;
    }

    private void check(MethodTerms row) {
        Eligibility who = row.eligibility();
        refuseIf(row.currencies().isEmpty(), row, "takes no currency");
        countries(who.buyerCountries(), row);
        countries(who.bankCountries(), row);
        countries(who.banks().keySet(), row);
        who.providers().forEach((name, taken) -> refuseIf(!row.currencies().containsAll(taken), row,
                name + " takes a currency that the method does not take"));
        positive(who.orderAtMost(), row);
        positive(row.cap().most(), row);
        row.cap().each().values().forEach(most -> positive(most, row));
        switch (row.cap().depends()) {
            case NOTHING, CARD, WALLET -> refuseIf(!row.cap().each().isEmpty(), row, "has one cap, not several");
            case BANK_COUNTRY -> countries(row.cap().each().keySet(), row);
            case PROVIDER -> refuseIf(!who.providers().keySet().containsAll(row.cap().each().keySet()), row,
                    "has a cap for a provider that it does not have");
        }
        String fee = row.fee().fault();
        refuseIf(fee != null, row, String.valueOf(fee));
        String window = row.arrives().fault();
        refuseIf(window != null, row, String.valueOf(window));
    }

    private void countries(Set<String> names, MethodTerms row) {
        names.stream().filter(name -> !COUNTRIES.contains(name)).sorted()
                .forEach(name -> refuseIf(true, row, name + " is no country as ISO 3166 writes it"));
    }

    private void positive(@Nullable Money amount, MethodTerms row) {
        refuseIf(amount != null && !amount.isPositive(), row, "a cap is more than nothing");
    }

    private void refuseIf(boolean wrong, MethodTerms row, String what) {
        if (wrong) {
            faults.add(row.method() + " from " + row.validFrom() + ": " + what);
        }
    }
}
