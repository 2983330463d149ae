package tradeassurance.dispute.model;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.BusinessCalendar;

/**
 * The clock that a dispute runs by. Kept with each dispute, so that a change of settings moves nobody's deadline.
 *
 * @param escalationDay from which day on the buyer may escalate (R90)
 * @param responseDay the supplier's advertised due date (R86)
 * @param reminderDay on which day of a proposal its addressee is reminded of it
 * @param silenceDay when a proposal that nobody has answered expires (R91, R92)
 * @param negotiationDay when the platform intervenes in any case (R93)
 * @param evidenceDays business days for evidence (R94)
 * @param extensionDays further business days that a mediator may give a party, once (A8)
 * @param mediationDays business days until evidence should have been asked for
 * @param rulingDays business days until the ruling should have been made
 * @param supplierEscalates whether the supplier may escalate what it has rejected (A6)
 * @param contactFirst whether a claim of lateness needs an earlier message to the supplier (R80, A36)
 */
public record DisputeTerms(DayCount dayCount, Day7Basis day7Basis, int escalationDay, int responseDay, int reminderDay,
        int silenceDay, int negotiationDay, int evidenceDays, int extensionDays, int mediationDays, int rulingDays,
        boolean supplierEscalates, boolean contactFirst, ReturnTerms returns, BusinessCalendar calendar) {

    /** What "day N" means (A4). */
    public enum DayCount {
        /** N times 24 hours after the start. */
        ELAPSED,
        /** The N-th day, the first being day 1: N - 1 times 24 hours after the start. */
        ORDINAL
    }

    /** What day 7 is counted from (A5). */
    public enum Day7Basis {
        /** Each proposal gives its addressee the whole time. */
        PROPOSAL,
        /** The dispute, whenever the proposal was made; one made later has until day 30. */
        DISPUTE
    }

    public static final DisputeTerms DEFAULT = new DisputeTerms(DayCount.ELAPSED, Day7Basis.PROPOSAL, 4, 5, 6, 7, 30, 5, 3,
            2, 2, false, false, ReturnTerms.DEFAULT, BusinessCalendar.DEFAULT);

    public DisputeTerms {
        if (escalationDay < 1 || responseDay < escalationDay || silenceDay < responseDay || negotiationDay < silenceDay) {
            throw new IllegalArgumentException("days must follow each other: escalation " + escalationDay + ", response "
                    + responseDay + ", silence " + silenceDay + ", negotiation " + negotiationDay);
        }
        if (reminderDay < 1 || reminderDay >= silenceDay) {
            throw new IllegalArgumentException("a reminder on day " + reminderDay + " of " + silenceDay + " reminds nobody");
        }
        if (evidenceDays < 1 || extensionDays < 1 || mediationDays < 1 || rulingDays < 1) {
            throw new IllegalArgumentException("evidence, mediation and ruling take a business day at least");
        }
    }

    /** The instant at which day N begins. */
    public Instant day(int number, Instant start) {
        return switch (dayCount) {
            case ELAPSED -> start.plus(Duration.ofDays(number));
            case ORDINAL -> start.plus(Duration.ofDays(number - 1L));
        };
    }

    /** On which day this instant falls. */
    public int dayNumber(Instant start, Instant now) {
        int whole = (int) Duration.between(start, now).toDays();
        return switch (dayCount) {
            case ELAPSED -> whole;
            case ORDINAL -> whole + 1;
        };
    }

    /** The same clock, counted in another way. */
    DisputeTerms counting(DayCount count, Day7Basis basis) {
        return new DisputeTerms(count, basis, escalationDay, responseDay, reminderDay, silenceDay, negotiationDay, evidenceDays,
                extensionDays, mediationDays, rulingDays, supplierEscalates, contactFirst, returns, calendar);
    }

    /** How long before a proposal expires its addressee is reminded. */
    Duration reminderBefore() {
        return Duration.ofDays(silenceDay - (long) reminderDay);
    }

    /** Until when a proposal wants an answer; null where day 7 has passed and only day 30 remains. */
    @Nullable
    Instant answerBy(Instant openedAt, Instant askedAt) {
        return switch (day7Basis) {
            case PROPOSAL -> day(silenceDay, askedAt);
            case DISPUTE -> {
                Instant due = day(silenceDay, openedAt);
                yield due.isAfter(askedAt) ? due : null;
            }
        };
    }
}
