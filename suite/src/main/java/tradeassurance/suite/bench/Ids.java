package tradeassurance.suite.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Identifiers such as the services make: time-ordered, of one length. */
final class Ids {

    private final AtomicLong last;

    /** @param from where to begin, such as the time in milliseconds; no two that overlap may run on one database */
    Ids(long from) {
        this.last = new AtomicLong(from << 20);
    }

    String next() {
        return "%032x".formatted(last.incrementAndGet());
    }
}
