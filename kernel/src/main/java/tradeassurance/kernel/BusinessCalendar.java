package tradeassurance.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Which days count as business days, and where they begin and end (A8).
 *
 * @param zone whose midnight parts the days
 * @param weekend the days of every week on which nobody works; not all seven
 * @param holidays further days on which nobody works
 */
public record BusinessCalendar(ZoneId zone, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

    /** Monday to Friday in Beijing time, no holidays. */
    public static final BusinessCalendar DEFAULT = new BusinessCalendar(ZoneId.of("Asia/Shanghai"),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    /** The days between which something is to arrive, both included. */
    public record Window(LocalDate earliest, LocalDate latest) {

        public Window {
            if (latest.isBefore(earliest)) {
                throw new IllegalArgumentException("latest " + latest + " is before earliest " + earliest);
            }
        }
    }

    public BusinessCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs a business day");
        }
    }

    public boolean isBusinessDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day on which this instant falls here. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * The n-th business day after this day; the day itself, whatever it is, for none.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public LocalDate plus(LocalDate day, int businessDays) {
        if (businessDays < 0) {
            throw new IllegalArgumentException("business days are counted forward: " + businessDays);
        }
        LocalDate reached = day;
        for (int left = businessDays; left > 0;) {
            reached = reached.plusDays(1);
            if (isBusinessDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** The instant at which this day is over, itself no longer part of it: in time is {@code now < endOfDay} (A4). */
    public Instant endOfDay(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The end of the n-th business day after the day on which this instant falls (A8). */
    public Instant endOfBusinessDay(Instant from, int businessDays) {
        return endOfDay(plus(dayOf(from), businessDays));
    }

    /** When something sent at this instant arrives if it takes so many business days at least, and so many at most. */
    public Window arrival(Instant from, int atLeast, int atMost) {
        return new Window(plus(dayOf(from), atLeast), plus(dayOf(from), atMost));
    }
}
