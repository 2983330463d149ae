package tradeassurance.suite.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.client.Api;
import tradeassurance.suite.client.Party;
import tradeassurance.suite.launcher.Fleet;

/** A fleet, traders on it, and a nemesis among them; then rest, and the evidence of what has come of it all. */
final class Campaign implements AutoCloseable {

    /** How many processes of each service: {@code -Dreplicas=3}. */
    static final int REPLICAS = Integer.getInteger("replicas", 2);

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration BOOK_WITHIN = Duration.ofSeconds(20);
    private static final Duration COVERAGE_AND_MORE = Duration.ofDays(62);

    private final Fleet fleet;
    private final Journal journal;
    private final Complaints complaints = new Complaints();
    private final Client client;
    private final SandboxTime time;
    private final Recoveries recoveries;
    private final Consumer<String> say;
    private int trades;
    private int looks;

    private Campaign(Path folder, Map<String, String> settings, Consumer<String> say) {
        this.say = say;
        fleet = Fleet.start(folder.resolve("data"), REPLICAS, settings, say);
        journal = Journal.in(folder);
        client = new Client(fleet.gateway(), journal, complaints);
        time = new SandboxTime(fleet);
        recoveries = new Recoveries(fleet, client);
    }

    /** The replicas of everything, a market that is open, and nothing broken yet. */
    static Campaign on(Path folder, Map<String, String> settings, Consumer<String> say) {
        Campaign campaign = new Campaign(folder, settings, say);
        Market.open(campaign.fleet);
        return campaign;
    }

    /** Lets so many traders trade while something is done, and then until each has ended what it began. */
    void trade(int traders, long seed, Work meanwhile) throws InterruptedException {
        AtomicBoolean goOn = new AtomicBoolean(true);
        Random random = new Random(seed);
        ExecutorService threads = Executors.newFixedThreadPool(traders + 1);
        try {
            Watch watch = new Watch(fleet, journal, complaints, goOn);
            Future<?> watching = threads.submit(watch);
            List<Future<Integer>> trading = new ArrayList<>();
            for (int i = 0; i < traders; i++) {
                trading.add(threads.submit(
                        new Trader(fleet, client, Long.toString(random.nextLong(), 36), random.nextLong(), goOn)));
            }
            try {
                meanwhile.run();
            } catch (SQLException e) {
                throw new IllegalStateException("a database cannot be asked", e);
            } finally {
                goOn.set(false);
                heal();
            }
            for (Future<Integer> each : trading) {
                trades += each.get();
            }
            watching.get();
            looks += watch.looks();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a trader has given up", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Something that takes time. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException, SQLException;
    }

    void suffer(List<Strike> plan) throws InterruptedException {
        new Nemesis(fleet, client, time, recoveries, say).carryOut(plan);
    }

    /** Everything is whole and running again. */
    void heal() throws InterruptedException {
        fleet.edges().heal();
        client.hangUpOn(0);
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        for (List<String> unready = fleet.unready(); !unready.isEmpty(); unready = fleet.unready()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not ready again: " + unready);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Nobody has anything left to do; then two months pass, so that everything that waits for a time has happened too. */
    void rest() throws InterruptedException {
        Api api = new Api(fleet.gateway());
        api.settled();
        List<String> behind = time.jump(COVERAGE_AND_MORE);
        if (!behind.isEmpty()) {
            throw new IllegalStateException("the clocks of " + behind + " cannot be moved");
        }
        api.settled();
    }

    /** What is known now. To be closed by whoever asked. */
    Evidence evidence() throws InterruptedException {
        try {
            return new Evidence(Stores.open(fleet), journal.entries(), movements(), complaints.all());
        } catch (SQLException e) {
            throw new IllegalStateException("the databases cannot be looked into", e);
        }
    }

    /** The ids of all calls that wait in outboxes. */
    List<String> waitingCalls() throws SQLException {
        try (Stores stores = Stores.open(fleet)) {
            return Stores.SERVICES.stream().flatMap(service -> stores.texts(service, "SELECT id FROM outbox").stream())
                    .toList();
        }
    }

    /** What the services themselves say of their books, by service. */
    Map<String, JsonObject> books() {
        Party operator = new Api(fleet.gateway()).as("operator", "OPERATOR");
        return Map.of("payment-service", operator.read("/payment-service/v1/ledger-checks"), "limit-service",
                operator.read("/limit-service/v1/ledger-checks"));
    }

    private List<JsonObject> movements() throws InterruptedException {
        List<JsonObject> movements = new ArrayList<>();
        HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
        for (String kind : List.of("charges", "refunds")) {
            try {
                HttpRequest request = HttpRequest.newBuilder(fleet.url("sandbox-provider").resolve("/v1/" + kind))
                        .timeout(BOOK_WITHIN).build();
                String book = http.send(request, BodyHandlers.ofString()).body();
                new JsonObject(book).getJsonArray("items").forEach(item -> movements.add((JsonObject) item));
            } catch (IOException e) {
                throw new IllegalStateException("the provider does not show its book", e);
            }
        }
        return movements;
    }

    Fleet fleet() {
        return fleet;
    }

    Client client() {
        return client;
    }

    SandboxTime time() {
        return time;
    }

    Recoveries recoveries() {
        return recoveries;
    }

    Complaints complaints() {
        return complaints;
    }

    Journal journal() {
        return journal;
    }

    int trades() {
        return trades;
    }

    /** How often everything was looked through while it went on. */
    int looks() {
        return looks;
    }

    @Override
    public void close() {
        recoveries.close();
        journal.close();
        fleet.close();
    }
}
