package tradeassurance.suite.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One round of requests: when each is due, which were answered in time, how fast, and how many were not as they
 * should be. Where they come by the clock, the time of each counts from when it was due, whether or not there was a
 * connection for it.
 */
final class Load {

    private static final int MOST = 4_000_000;
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final long[] nanos = new long[MOST];
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicLong failed = new AtomicLong();
    private final CountDownLatch open;
    private final AtomicLong turns = new AtomicLong();
    private final long start;
    private final long end;
    private final long time;
    private final double between;

    /** Each connection sends its next request when it has the answer to the one before. */
    Load(int connections, Duration time) {
        this(connections, time, 0, Duration.ZERO);
    }

    /**
     * The same for work that takes long: what ends in the time before is not counted, so that as many are on their way at the
     * beginning as at the end.
     */
    static Load afterwards(int connections, Duration before, Duration time) {
        return new Load(connections, time, 0, before);
    }

    /** So many requests a second, one after the other at the same distance. */
    static Load steady(int connections, Duration time, double perSecond) {
        return new Load(connections, time, 1e9 / perSecond, Duration.ZERO);
    }

    private Load(int connections, Duration time, double between, Duration before) {
        this.start = System.nanoTime() + before.toNanos();
        this.open = new CountDownLatch(connections);
        this.time = time.toNanos();
        this.end = start + this.time;
        this.between = between;
    }

    /** When the next request is due, by {@link System#nanoTime}; now, or a little later. */
    long due() {
        return between == 0 ? System.nanoTime() : start + (long) (turns.getAndIncrement() * between);
    }

    boolean isOver(long due) {
        return due > end;
    }

    /** Whether to go on. An answer after the end does not count. */
    boolean answered(long took, boolean success) {
        long now = System.nanoTime();
        if (now > end) {
            return false;
        }
        if (now < start) {
            return true;
        }
        if (!success) {
            failed.incrementAndGet();
            return true;
        }
        int place = created.getAndIncrement();
        if (place >= MOST) {
            return false;
        }
        nanos[place] = took;
        return true;
    }

    void lost() {
        failed.incrementAndGet();
        open.countDown();
    }

    void closed() {
        open.countDown();
    }

    Rate await() {
        try {
            if (!open.await(end - System.nanoTime() + GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException(open.getCount() + " requests are still not answered");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", stopped);
        }
        long[] sorted = Arrays.copyOf(nanos, Math.min(created.get(), MOST));
        Arrays.sort(sorted);
        return Rate.of(sorted, failed.get(), time / 1e9);
    }
}
