package tradeassurance.suite.faults;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import tradeassurance.suite.launcher.Fleet;

/**
 * Drafts one order after the other: waits for its answers and for nothing else, so that the moment from which all is well
 * again is its next success. Traders may all be waiting for what others do for them.
 */
final class Drafter implements AutoCloseable {

    private static final int STOPS_WITHIN_S = 30;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile boolean goOn = true;

    Drafter(Fleet fleet, Client client) {
        AtomicInteger asked = new AtomicInteger();
        // Where it cannot go on, nothing is drafted any more, and whoever waits for that says so.
        Future<Integer> unused = thread.submit(() -> {
            while (goOn) {
                new Deal(fleet, client, "drafter", Market.SUPPLIERS.get(0), "1.00", asked).draft();
            }
            return asked.get();
        });
    }

    @Override
    public void close() throws InterruptedException {
        goOn = false;
        thread.shutdown();
        if (!thread.awaitTermination(STOPS_WITHIN_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("an order is still being drafted");
        }
    }
}
