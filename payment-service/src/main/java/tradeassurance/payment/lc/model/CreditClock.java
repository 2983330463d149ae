package tradeassurance.payment.lc.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import tradeassurance.kernel.BusinessCalendar;

/** The days of UCP 600, counted on the platform's calendar. */
public record CreditClock(BusinessCalendar calendar) {

    /** UCP 600 art. 14 c. */
    public static final int LONGEST_PRESENTATION = 21;

    /** UCP 600 art. 14 b: five banking days following the day of presentation. */
    static final int EXAMINATION_DAYS = 5;

    /** Goods of which no word has come count as arrived so long after their shipment (A27). */
    static final Duration LONGEST_VOYAGE = Duration.ofDays(60);

    /** The end of the last day for something; the next banking day where that day is none (UCP 600 art. 29 a). */
    public Instant endOf(LocalDate last) {
        return calendar.endOfDay(calendar.isBusinessDay(last) ? last : calendar.plus(last, 1));
    }

    /** The end of the time in which documents of this shipment may be presented. */
    Instant presentBy(CreditTerms terms, Instant shippedAt) {
        Instant afterShipment = endOf(calendar.dayOf(shippedAt).plusDays(terms.presentationDays()));
        return afterShipment.isBefore(terms.expiresAt()) ? afterShipment : terms.expiresAt();
    }

    Instant examineBy(Instant presentedAt) {
        return calendar.endOfBusinessDay(presentedAt, EXAMINATION_DAYS);
    }

    /** Documents may be presented on the last day, so the buyer gets as long to waive as the bank had to examine. */
    Instant answerBy(CreditTerms terms, Instant refusedAt) {
        Instant waiveBy = calendar.endOfBusinessDay(refusedAt, EXAMINATION_DAYS);
        return waiveBy.isAfter(terms.expiresAt()) ? waiveBy : terms.expiresAt();
    }

    /** The first day on which a credit may expire: documents of a shipment on the last day can still be presented. */
    static LocalDate earliestExpiry(LocalDate shipBy, int presentationDays) {
        return shipBy.plusDays(presentationDays);
    }
}
