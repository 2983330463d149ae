package tradeassurance.limit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

/** On which day of the month limits are worked out anew (D3). */
@ApplicationScoped
public class RecalculationDays {

    private final RecalculationConfig config;
    private final InstantSource clock;

    RecalculationDays(RecalculationConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The start of the next such day that has not begun yet. */
    public Instant next() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, config.zone()).withDayOfMonth(config.dayOfMonth());
        Instant start = day.atStartOfDay(config.zone()).toInstant();
        return start.isAfter(now) ? start : day.plusMonths(1).atStartOfDay(config.zone()).toInstant();
    }
}
