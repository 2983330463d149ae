package tradeassurance.suite.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.http.Answer;
import tradeassurance.suite.http.Rejected;

/**
 * Moves the clocks of everybody in step: from one due timer to the next, and on only when all are quiet, so that whatever
 * follows from a timer has happened before the next one fires. Blocks, so it is not for event loops; one journey at a time.
 */
public final class TestClocks {

    private static final Duration LONGEST = Duration.ofDays(3660);

    private final Clocks clocks;
    private final ReentrantLock turn = new ReentrantLock();

    /** The base URLs by name, a token of a service, and how long one step may be without quiet. */
    public TestClocks(Map<String, URI> urls, Supplier<String> token, Duration patience) {
        clocks = new Clocks(urls, token, patience);
    }

    /** Lets this much time pass; rejects with 422 what is not between nothing and ten years, 504 without quiet. */
    public Answer advance(Duration by) {
        if (by.isNegative() || by.compareTo(LONGEST) > 0) {
            throw new Rejected(422, "out-of-bounds", "between nothing and " + LONGEST.toDays() + " days pass at a time");
        }
        return inTurn(() -> play(latest(clocks.quiet()).plus(by)));
    }

    /** Lets time pass until then; rejects with 422 an instant that is over or too far, 504 without quiet. */
    public Answer advanceTo(Instant target) {
        return inTurn(() -> play(target));
    }

    /** Sets everybody to the latest of all, as after a start; whatever falls due by that happens in its own time. */
    public void align() {
        turn.lock();
        try {
            clocks.set(latest(clocks.read()));
        } finally {
            turn.unlock();
        }
    }

    /** Where each stands. */
    public Answer read() {
        JsonObject each = new JsonObject();
        clocks.read().forEach((name, reading) -> each.put(name, reading.toJson()));
        return Answer.ok(new JsonObject().put("clocks", each));
    }

    private Answer inTurn(Supplier<Answer> journey) {
        turn.lock();
        try {
            return journey.get();
        } finally {
            turn.unlock();
        }
    }

    private Answer play(Instant wanted) {
        // Clocks keep microseconds: a finer instant would never be reached exactly.
        Instant target = wanted.truncatedTo(ChronoUnit.MICROS);
        Map<String, Reading> readings = clocks.quiet();
        requireReachable(latest(readings), target);
        int steps = 0;
        for (Optional<Instant> next = firstDue(readings, target); next.isPresent(); next = firstDue(readings, target)) {
            clocks.set(next.get());
            steps++;
            readings = clocks.quiet();
        }
        clocks.set(target);
        return Answer.ok(new JsonObject().put("now", latest(clocks.quiet()).toString()).put("steps", steps));
    }

    private static void requireReachable(Instant now, Instant target) {
        // The clocks tick while we talk, so "here" is a little in the past by now.
        if (target.isBefore(now.minusSeconds(60))) {
            throw new Rejected(422, "clock-never-goes-back", "it is " + now + " already");
        }
        if (target.isAfter(now.plus(LONGEST))) {
            throw new Rejected(422, "too-far", "at most " + LONGEST.toDays() + " days at a time");
        }
    }

    private static Optional<Instant> firstDue(Map<String, Reading> readings, Instant target) {
        return readings.values().stream().flatMap(reading -> reading.nextDueAt().stream()).min(Comparator.naturalOrder())
                .filter(due -> !due.isAfter(target));
    }

    private static Instant latest(Map<String, Reading> readings) {
        return readings.values().stream().map(Reading::now).max(Comparator.naturalOrder()).orElseThrow();
    }
}
