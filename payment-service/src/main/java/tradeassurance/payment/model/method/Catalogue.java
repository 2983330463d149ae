package tradeassurance.payment.model.method;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import tradeassurance.kernel.BusinessCalendar;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal.Fault;
import tradeassurance.payment.model.PaymentMethod;

/**
 * All methods (R25), as they hold from day to day.
 *
 * @param rows any number a method; of those that have begun, the latest holds
 * @param calendar the days that are counted (A25)
 */
public record Catalogue(List<MethodTerms> rows, BusinessCalendar calendar) {

    public Catalogue {
        rows = List.copyOf(rows);
    }

    /** The methods as the rules have them. */
    public static Catalogue standard(BusinessCalendar calendar) {
        return new Catalogue(StandardMethods.TABLE, calendar);
    }

    /** This catalogue with what operators have changed of it, in the order of days. */
    public Catalogue with(List<MethodChange> changes) {
        List<MethodTerms> all = new ArrayList<>(rows);
        changes.stream().sorted(Comparator.comparing(MethodChange::validFrom)).forEach(change -> {
            MethodTerms changed = change.on(before(all, change));
            // What changes from the first day on takes the place of what it changes; two changes of one day are a fault.
            all.removeIf(row -> rows.contains(row) && row.method() == change.method()
                    && row.validFrom().isEqual(change.validFrom()));
            all.add(changed);
        });
        return new Catalogue(all, calendar);
    }

    private static MethodTerms before(List<MethodTerms> rows, MethodChange change) {
        return rows.stream().filter(row -> row.method() == change.method() && !row.validFrom().isAfter(change.validFrom()))
                .max(Comparator.comparing(MethodTerms::validFrom))
                .orElseThrow(() -> new IllegalStateException("nothing to change of " + change.method()));
    }

    /** Everything that is wrong with it, in words for whoever has tuned it; nothing if it will do. */
    public List<String> faults() {
        return CatalogueChecks.faults(rows);
    }

    /** What holds for a method at this moment. */
    public MethodTerms terms(PaymentMethod method, Instant now) {
        LocalDate today = calendar.dayOf(now);
        return rows.stream().filter(row -> row.method() == method && !row.validFrom().isAfter(today))
                .max(Comparator.comparing(MethodTerms::validFrom))
                .orElseThrow(() -> new IllegalStateException("nothing holds for " + method + " on " + today));
    }

    /** What paying by this method would mean. */
    public Offer offer(PaymentMethod method, Purchase purchase, Instant now) {
        MethodTerms terms = terms(method, now);
        List<Fault> faults = terms.faults(purchase);
        if (!faults.isEmpty()) {
            return new Offer(method, faults, null, null, null);
        }
        Fee fee = terms.fee().of(purchase);
        return new Offer(method, faults, fee, purchase.amount().plus(fee.amount()),
                terms.arrives().from(now, calendar).orElse(null));
    }

    /** All methods: the usable ones first, the cheapest first (R46, R65); of equals the order of the enum. */
    public List<Offer> offers(Purchase purchase, Instant now) {
        Comparator<Offer> cheapest = Comparator.comparing(offer -> Objects.requireNonNull(offer.fee()).cost(),
                Comparator.<Money> naturalOrder());
        List<Offer> all = Stream.of(PaymentMethod.values()).map(method -> offer(method, purchase, now)).toList();
        return Stream.concat(all.stream().filter(Offer::usable).sorted(cheapest),
                all.stream().filter(offer -> !offer.usable())).toList();
    }
}
