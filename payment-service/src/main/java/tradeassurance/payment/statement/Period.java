package tradeassurance.payment.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** From when on, and until before when; whole days in UTC. */
record Period(Instant from, Instant until) {

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    static final Period ALWAYS = new Period(Instant.EPOCH, LAST);

    /**
     * Refused with {@code malformed-request} where it is no period.
     *
     * @param from the first day, such as 2026-03-01; null for the first there is
     * @param to the day after the last; null for no end
     */
    static Period of(@Nullable String from, @Nullable String to) {
        Period period = new Period(from == null ? Instant.EPOCH : day(from, "/from"), to == null ? LAST : day(to, "/to"));
        if (!period.from.isBefore(period.until)) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "from is before to").at("/from");
        }
        return period;
    }

    private static Instant day(String text, String pointer) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException noDay) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "a day is written as 2026-03-01").at(pointer);
        }
    }
}
