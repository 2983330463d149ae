package tradeassurance.suite.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.vertx.core.json.JsonObject;

/** Follows the suite's test clock, so that signatures and settlements carry the time that the services live in. */
final class ProviderClock implements InstantSource {

    private final InstantSource machine;
    private final Book book;

    ProviderClock(InstantSource machine, Book book) {
        this.machine = machine;
        this.book = book;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(book.clockAhead()).truncatedTo(ChronoUnit.MICROS);
    }

    /** Never back. */
    void moveTo(Instant now) {
        Duration ahead = Duration.between(machine.instant(), now);
        if (ahead.compareTo(book.clockAhead()) > 0) {
            book.keepClockAhead(ahead);
        }
    }

    JsonObject view(List<String> waitingFor) {
        return new JsonObject().put("now", instant().toString()).put("next_due_at", null).put("quiet", waitingFor.isEmpty())
                .put("waiting_for", waitingFor);
    }
}
