package tradeassurance.suite.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import tradeassurance.suite.launcher.Fleet;

/** How long it takes until what was killed is back: measured beside the run, without waiting for it. */
final class Recoveries implements AutoCloseable {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Fleet fleet;
    private final Client client;
    private final ExecutorService watchers = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<Duration> services = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Duration> afterPostgres = new ConcurrentLinkedQueue<>();

    Recoveries(Fleet fleet, Client client) {
        this.fleet = fleet;
        this.client = client;
    }

    /** A replica has just been ended; from here to ready counts. */
    void ofService(String name) {
        if (!name.contains("-service-")) {
            return;
        }
        long began = System.nanoTime();
        watchers.execute(() -> {
            if (until(began, () -> !fleet.isReady(name)) && until(began, () -> fleet.isReady(name))) {
                services.add(Duration.ofNanos(System.nanoTime() - began));
            }
        });
    }

    /** PostgreSQL has just been killed; from its first connection to the first operation that succeeds counts. */
    void ofPostgres() {
        long killed = System.nanoTime();
        watchers.execute(() -> {
            if (until(killed, this::connects)) {
                long accepted = System.nanoTime();
                if (until(accepted, () -> client.lastSuccess() > accepted)) {
                    afterPostgres.add(Duration.ofNanos(client.lastSuccess() - accepted));
                }
            }
        });
    }

    List<Duration> services() {
        return List.copyOf(services);
    }

    List<Duration> afterPostgres() {
        return List.copyOf(afterPostgres);
    }

    private boolean connects() {
        try (Connection connection = fleet.connect("order-service")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static boolean until(long since, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - since > PATIENCE.toNanos() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
        return true;
    }

    @Override
    public void close() {
        watchers.shutdownNow();
        try {
            if (!watchers.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("somebody still watches");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
