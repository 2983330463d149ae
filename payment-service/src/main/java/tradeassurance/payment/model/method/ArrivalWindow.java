package tradeassurance.payment.model.method;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.BusinessCalendar;

/**
 * How long money takes, both ends included.
 *
 * @param unit what is counted
 */
public record ArrivalWindow(Unit unit, int atLeast, int atMost) {

    private static final int LONGEST = 1000;

    /** What is counted. */
    public enum Unit {
        HOURS,
        BUSINESS_DAYS,
        /** Nothing: it comes when something happens, such as the arrival of the goods. */
        ON_EVENT
    }

    public static final ArrivalWindow ON_EVENT = new ArrivalWindow(Unit.ON_EVENT, 0, 0);

    static ArrivalWindow hours(int atLeast, int atMost) {
        return new ArrivalWindow(Unit.HOURS, atLeast, atMost);
    }

    static ArrivalWindow businessDays(int atLeast, int atMost) {
        return new ArrivalWindow(Unit.BUSINESS_DAYS, atLeast, atMost);
    }

    /** What is wrong with the numbers; null if nothing is. */
    @Nullable
    String fault() {
        return atLeast >= 0 && atLeast <= atMost && atMost <= LONGEST ? null
                : "a window is from 0 to " + LONGEST + ", and not in the wrong order";
    }

    /**
     * When what is sent now is expected: between whole days where days are counted, from the beginning of the first to the end
     * of the last. Empty where nobody can say.
     */
    public Optional<Expected> from(Instant now, BusinessCalendar calendar) {
        return switch (unit) {
            case HOURS -> Optional.of(new Expected(now.plus(Duration.ofHours(atLeast)), now.plus(Duration.ofHours(atMost))));
            case BUSINESS_DAYS -> {
                BusinessCalendar.Window days = calendar.arrival(now, atLeast, atMost);
                yield Optional.of(new Expected(days.earliest().atStartOfDay(calendar.zone()).toInstant(),
                        calendar.endOfDay(days.latest())));
            }
            case ON_EVENT -> Optional.empty();
        };
    }
}
