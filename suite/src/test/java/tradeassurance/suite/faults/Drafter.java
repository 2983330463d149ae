package tradeassurance.suite.faults;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import tradeassurance.suite.launcher.Fleet;

/**
 * Drafts one order after the other: waits for its answers and for nothing else, so that the moment from which all is well
 * again is its next success. Traders may all be waiting for what others do for them.
 */
final class Drafter implements AutoCloseable {

    private static final int STOPS_WITHIN_S = 30;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<Integer> drafting;
    private volatile boolean goOn = true;

    Drafter(Fleet fleet, Client client) {
        AtomicInteger asked = new AtomicInteger();
        drafting = thread.submit(() -> {
            while (goOn) {
                new Deal(fleet, client, "drafter", Market.SUPPLIERS.get(0), "1.00", asked).draft();
            }
            return asked.get();
        });
    }

    /** Fails where it could not go on. */
    @Override
    public void close() throws InterruptedException {
        goOn = false;
        thread.shutdown();
        try {
            drafting.get(STOPS_WITHIN_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stuck) {
            throw new IllegalStateException("no order could be drafted any more", stuck);
        }
    }
}
