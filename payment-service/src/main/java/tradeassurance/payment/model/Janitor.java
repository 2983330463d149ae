package tradeassurance.payment.model;

import java.time.Duration;
import java.time.Instant;

/**
 * When the provider is asked next what became of a payment, where no word of it came.
 *
 * @param pause how long was waited for this question; the next waits twice as long, at most a day
 */
public record Janitor(Instant nextAt, Duration pause) {

    private static final Duration LONGEST = Duration.ofDays(1);

    static Janitor from(Instant now, Duration first) {
        return new Janitor(now.plus(first), first);
    }

    Janitor next(Instant now) {
        Duration longer = pause.multipliedBy(2);
        return from(now, longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
    }
}
