package tradeassurance.suite.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One round of requests: which were answered in time, how fast, and how many were not as they should be. */
final class Load {

    private static final int MOST = 4_000_000;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final long[] nanos = new long[MOST];
    private final AtomicInteger created = new AtomicInteger();
    private final AtomicLong failed = new AtomicLong();
    private final CountDownLatch open;
    private final long end;
    private final long time;

    Load(int connections, Duration time) {
        this.open = new CountDownLatch(connections);
        this.time = time.toNanos();
        this.end = System.nanoTime() + this.time;
    }

    /** Whether to go on. An answer after the end does not count. */
    boolean answered(long took, boolean success) {
        if (System.nanoTime() > end) {
            return false;
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
            if (!open.await(time + GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
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
