package tradeassurance.payment.model.method;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

import tradeassurance.kernel.BusinessCalendar;
import tradeassurance.kernel.Refusal.Fault;
import tradeassurance.payment.model.PaymentMethod;

/** What the standard catalogue offers on Friday 3 May 2024 at ten, in UTC and without holidays. */
final class Offers {

    static final Instant FRIDAY = Instant.parse("2024-05-03T10:00:00Z");
    static final Catalogue CATALOGUE = Catalogue.standard(new BusinessCalendar(ZoneId.of("UTC"),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of()));

    private Offers() {
    }

    static Offer offer(PaymentMethod method, String amount, String currency, String details) {
        return CATALOGUE.offer(method, Asked.of(amount, currency, details == null ? "" : details), FRIDAY);
    }

    static String codes(Offer offer) {
        return offer.reasons().stream().map(Fault::code).collect(joining(" "));
    }
}
