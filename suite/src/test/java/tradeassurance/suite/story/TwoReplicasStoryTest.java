package tradeassurance.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tradeassurance.suite.launcher.Compiled;
import tradeassurance.suite.launcher.Replicas;

/**
 * Sixteen clients reserve on one supplier and give back, through two replicas of limit-service which are killed (kill -9) one
 * after the other and both at once: the limit is never oversold, and what was acknowledged has happened exactly once.
 */
class TwoReplicasStoryTest {

    private static final int CLIENTS = 16;
    private static final String LIMIT = "100.00";
    private static final String SUPPLIER = "supplier-hot";

    @Test
    void whatIsAcknowledgedHasHappenedOnceAndNothingIsOversold(@TempDir Path data) throws Exception {
        try (Replicas replicas = Replicas.start(data, "limit-service", Compiled.SOON, List.of(Map.of(), Map.of()))) {
            ReservingClient.enrol(replicas, SUPPLIER, LIMIT);
            Map<String, ReservingClient.Acknowledged> acknowledged = whileReplicasDie(replicas);
            assertThat(acknowledged).hasSizeGreaterThan(CLIENTS * 4);
            LimitBooks books = LimitBooks.of(replicas, SUPPLIER);
            acknowledged.forEach((payment, told) -> {
                assertThat(books.granted(payment)).as("granted to " + payment).isEqualTo(told.grantedMinor());
                assertThat(books.holds(payment)).as("held by " + payment).isEqualTo(!told.released());
            });
            assertThat(books.twice()).isEmpty();
            assertThat(books.oversold()).isZero();
            assertThat(books.unanswered(acknowledged.keySet())).isEmpty();
            assertThat(books.reserved()).isEqualTo(acknowledged.values().stream().filter(told -> !told.released())
                    .mapToLong(ReservingClient.Acknowledged::grantedMinor).sum());
        }
    }

    private static Map<String, ReservingClient.Acknowledged> whileReplicasDie(Replicas replicas) throws Exception {
        AtomicBoolean goOn = new AtomicBoolean(true);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Map<String, ReservingClient.Acknowledged>>> working = new ArrayList<>();
            IntStream.range(0, CLIENTS).forEach(number -> working.add(clients.submit(
                    () -> new ReservingClient(replicas, SUPPLIER, number).reserveWhile(goOn))));
            try {
                for (int round = 0; round < 2; round++) {
                    replicas.kill9(round);
                    replicas.awaitReady(round);
                }
                replicas.kill9(0);
                replicas.kill9(1);
                replicas.awaitReady(0);
                replicas.awaitReady(1);
            } finally {
                goOn.set(false);
            }
            Map<String, ReservingClient.Acknowledged> all = new HashMap<>();
            for (Future<Map<String, ReservingClient.Acknowledged>> client : working) {
                all.putAll(client.get());
            }
            return all;
        } finally {
            clients.shutdownNow();
        }
    }
}
