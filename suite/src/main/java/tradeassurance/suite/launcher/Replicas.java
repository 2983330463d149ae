package tradeassurance.suite.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import tradeassurance.chassis.testing.DevelopmentIssuer;

/**
 * Several processes of one service on one database, with PostgreSQL and an issuer and nothing else: for faults that only show
 * between replicas, and for measuring one service alone.
 */
public final class Replicas implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private static final long POLL_MS = 20;
    private static final Consumer<String> SILENT = line -> {
    };

    /** Where the database server is, and as whom everything may be done there. */
    public record Server(String host, int port, String user, String password) {
    }

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<Supervised> processes = new CopyOnWriteArrayList<>();
    private final List<URI> urls;
    private final Component service;
    private Server server;
    private DevelopmentIssuer issuer;

    private Replicas(Component service, int count) {
        this.service = service;
        this.urls = Ports.free(count).stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
    }

    /**
     * Starts one process for each of these settings, on free ports; throws {@link StartFailure}.
     *
     * @param data an empty folder, or one that an earlier start has left
     */
    public static Replicas start(Path data, String service, Compiled compiled, List<Map<String, String>> settingsOfEach) {
        Replicas replicas = new Replicas(Component.called(service), settingsOfEach.size());
        replicas.opened.add(AtExit.run(replicas::close));
        try {
            replicas.startAll(Settings.apart(data), compiled, settingsOfEach);
            return replicas;
        } catch (RuntimeException | Error failed) {
            replicas.close();
            throw failed;
        }
    }

    private void startAll(Settings settings, Compiled compiled, List<Map<String, String>> settingsOfEach) {
        Services.requireBuilt(settings.project(), List.of(service));
        DataFolder folder = DataFolder.open(settings.data());
        opened.add(folder);
        Secrets secrets = new Secrets(folder.secrets());
        server = new Server("127.0.0.1", settings.ports().of(Component.POSTGRES), "postgres", secrets.superuser());
        PostgresBinaries binaries = PostgresBinaries.in(settings.project().resolve("suite/target/postgres"));
        launch(PostgresProcess.plan(binaries, folder, server.port(), server.password(), SILENT));
        processes.get(0).awaitUp(STARTS_WITHIN);
        Databases databases = new Databases(
                new Settings.Postgres(server.host(), server.port(), server.user(), server.password()));
        databases.provide(secrets);
        issuer = DevelopmentIssuer.start(0, secrets.clients(), folder.issuer());
        opened.add(issuer);
        Services services = new Services(settings, folder, secrets, databases, URI.create(issuer.url()), compiled,
                SILENT);
        for (int i = 0; i < urls.size(); i++) {
            launch(services.plan(service, service.label + "-" + (i + 1), urls.get(i), settingsOfEach.get(i)));
        }
        processes.forEach(process -> {
            if (process != processes.get(0)) {
                process.awaitUp(STARTS_WITHIN);
            }
        });
    }

    private void launch(Supervised.Plan plan) {
        processes.add(Supervised.launch(plan));
    }

    /** The address of a replica, counted from 0. */
    public URI url(int replica) {
        return urls.get(replica);
    }

    /** The number of its process, which changes when it is started again. */
    public long pid(int replica) {
        return processes.get(replica + 1).pid();
    }

    /** How long it took from the launch of its process until it was ready. */
    public Duration readyAfter(int replica) {
        return processes.get(replica + 1).readyAfter();
    }

    /** Kills a replica as a crash would; it is started again by itself. */
    public void kill9(int replica) {
        processes.get(replica + 1).kill9();
    }

    /** Returns when a replica is up and ready; throws {@link IllegalStateException} after a minute. */
    public void awaitReady(int replica) {
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!processes.get(replica + 1).isReady()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(service.label + "-" + (replica + 1) + " is not ready again");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a replica", stopped);
            }
        }
    }

    /** A token for a party in these roles. */
    public String token(String party, String... roles) {
        return issuer.token(party, roles);
    }

    /** The database server, to look behind the service. */
    public Server server() {
        return server;
    }

    /** The name of the service's database there. */
    public String database() {
        return service.database();
    }

    @Override
    public void close() {
        processes.stream().skip(1).forEach(Supervised::stop);
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).close();
        }
        for (int i = opened.size() - 1; i >= 0; i--) {
            try {
                opened.get(i).close();
            } catch (Exception failed) {
                throw new IllegalStateException("not stopped cleanly", failed);
            }
        }
    }
}
