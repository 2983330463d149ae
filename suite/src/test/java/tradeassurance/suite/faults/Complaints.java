package tradeassurance.suite.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients have to complain about, apart from what became of their operations, and how long they have waited. */
final class Complaints {

    /** Whoever asks is answered by then, whatever is frozen. */
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Duration> waits = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** An answer, after so long. */
    void answered(String request, int status, boolean saysWhenToRetry, String body, Duration after) {
        waits.add(after);
        if (status >= 500 && status != 503) {
            add(request + " was answered " + status + " " + body);
        }
        if (status == 503 && !saysWhenToRetry) {
            add(request + " was answered 503 without Retry-After: " + body);
        }
        if (after.compareTo(ANSWER_WITHIN) > 0) {
            add(request + " was answered " + status + " only after " + after.toMillis() + " ms: " + body);
        }
    }

    /** The connection broke before there was an answer; whoever asked will ask again. */
    void unanswered() {
        unanswered.incrementAndGet();
    }

    void add(String complaint) {
        complaints.add(complaint);
    }

    /** What was so far is of no interest. */
    void forget() {
        complaints.clear();
        waits.clear();
        unanswered.set(0);
    }

    List<String> all() {
        return List.copyOf(complaints);
    }

    /** How many connections broke before there was an answer. */
    int broken() {
        return unanswered.get();
    }

    /** How long each answer took. */
    List<Duration> waits() {
        return List.copyOf(waits);
    }
}
