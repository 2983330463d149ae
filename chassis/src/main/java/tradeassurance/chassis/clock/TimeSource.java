package tradeassurance.chassis.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one clock, injected as {@link InstantSource}. In the sandbox it may run ahead of the machine's; it never runs back.
 * Instants are cut to microseconds, which is what PostgreSQL keeps.
 */
@ApplicationScoped
class TimeSource implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return machine().plus(ahead);
    }

    void runAhead(Duration by) {
        ahead = by;
    }

    static Instant machine() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
