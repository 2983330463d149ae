package tradeassurance.suite.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import tradeassurance.chassis.testing.DevelopmentIssuer;
import tradeassurance.suite.gateway.Gateway;
import tradeassurance.suite.gateway.TestClocks;
import tradeassurance.suite.gateway.Tokens;

/** Everything, running: PostgreSQL, the issuer, the provider, the four services and the gateway in front of them. */
public final class Suite implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(120);
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(60);
    private static final long POLL_MS = 50;

    private final Settings settings;
    private final Map<String, String> own;
    private final Compiled compiled;
    private final Consumer<String> say;
    private final Progress progress;
    private final Map<Component, Supervised> processes = new EnumMap<>(Component.class);
    private final List<AutoCloseable> opened = new ArrayList<>();
    private Gateway gateway;
    private Tokens tokens;
    private Services services;
    private Replicas.Server server;
    private String page = "";
    private boolean closed;

    Suite(Settings settings, Consumer<String> say) {
        this(settings, Map.of(), Compiled.SOON, say);
    }

    private Suite(Settings settings, Map<String, String> own, Compiled compiled, Consumer<String> say) {
        this.settings = settings;
        this.own = own;
        this.compiled = compiled;
        this.say = say;
        this.progress = new Progress(say);
    }

    /** Starts on free ports with a data folder of its own, saying nothing; throws {@link StartFailure}. */
    public static Suite start(Path data) {
        return start(data, Map.of());
    }

    /** The same, with settings that every service has besides. */
    public static Suite start(Path data, Map<String, String> own) {
        return start(data, own, Compiled.SOON);
    }

    /** The same, with services that are compiled in this way. */
    public static Suite start(Path data, Map<String, String> own, Compiled compiled) {
        Suite suite = new Suite(Settings.apart(data), own, compiled, line -> {
        });
        suite.opened.add(AtExit.run(suite::close));
        return started(suite);
    }

    static Suite start(Settings settings, Consumer<String> say) {
        return started(new Suite(settings, say));
    }

    private static Suite started(Suite suite) {
        suite.start();
        return suite;
    }

    /** Starts everything or, when something fails, nothing. */
    void start() {
        try {
            startAll();
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    boolean isClosed() {
        synchronized (processes) {
            return closed;
        }
    }

    /** The address of the gateway. */
    public URI gateway() {
        return gateway.url();
    }

    /** The address of one component: a service, {@code sandbox-provider} or {@code issuer}. */
    public URI url(String component) {
        return services.url(Component.called(component));
    }

    /** A token for a party in these roles. */
    public String token(String partyId, String... roles) {
        return tokens.forParty(partyId, List.of(roles));
    }

    /** A buyer's token of the suite's own issuer, with claims replaced, or left out where they are null. */
    public String token(Map<String, Object> claims) {
        if (tokens instanceof SandboxTokens sandbox) {
            return sandbox.of(claims);
        }
        throw new IllegalStateException("the issuer is not the suite's own");
    }

    /** Kills a service, {@code sandbox-provider} or {@code postgres} as a crash would; it is started again by itself. */
    public void kill9(String component) {
        process(component).kill9();
    }

    /** The number of the process, which changes when it is started again. */
    public long pid(String component) {
        return process(component).pid();
    }

    /** The database server, to look behind the services. */
    public Replicas.Server server() {
        return server;
    }

    /** Returns when every process is up and ready; throws {@link IllegalStateException} after two minutes. */
    public void awaitReady() {
        long deadline = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!processes.values().stream().allMatch(Supervised::isReady)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not ready again: " + processes.entrySet().stream()
                        .filter(entry -> !entry.getValue().isReady()).map(entry -> entry.getKey().label).toList());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the processes", stopped);
            }
        }
    }

    /** What runs where, for the terminal. */
    String page() {
        return page;
    }

    @Override
    public void close() {
        synchronized (processes) {
            if (closed) {
                return;
            }
            closed = true;
        }
        // Against the order of the start: first nobody asks any more, and the databases are there until the last has ended.
        closeQuietly(gateway);
        Component.SERVICES.stream().filter(processes::containsKey).forEach(service -> processes.get(service).stop());
        Stream.of(Component.ORDER, Component.PAYMENT, Component.DISPUTE, Component.LIMIT, Component.PROVIDER,
                Component.POSTGRES)
                .filter(processes::containsKey).forEach(component -> closeQuietly(processes.get(component)));
        for (int i = opened.size() - 1; i >= 0; i--) {
            closeQuietly(opened.get(i));
        }
    }

    private void startAll() {
        Services.requireBuilt(settings.project(), Component.SERVICES);
        DataFolder folder = DataFolder.open(settings.data());
        opened.add(folder);
        for (Component component : Component.values()) {
            Supervised.endLeftOver(folder.process(component.label));
        }
        settings.ports().requireFree(Stream.of(Component.values()).filter(this::isOurs).toList());
        Secrets secrets = new Secrets(folder.secrets());
        Databases databases = startPostgres(folder, secrets);
        URI issuer = startIssuer(folder, secrets);
        services = new Services(settings, folder, secrets, databases, issuer, compiled, say);
        startProcesses();
        startGateway(issuer);
    }

    private boolean isOurs(Component component) {
        return switch (component) {
            case POSTGRES -> settings.postgres().isEmpty();
            case ISSUER -> settings.oidc().isEmpty();
            case GATEWAY, ORDER, PAYMENT, DISPUTE, LIMIT, PROVIDER -> true;
        };
    }

    private Databases startPostgres(DataFolder folder, Secrets secrets) {
        Settings.Postgres address = settings.postgres().orElseGet(() -> new Settings.Postgres("127.0.0.1",
                settings.ports().of(Component.POSTGRES), "postgres", secrets.superuser()));
        server = new Replicas.Server(address.host(), address.port(), address.user(), address.password());
        Databases databases = new Databases(address);
        progress.step(Component.POSTGRES.label, server.host() + ":" + server.port(), () -> {
            if (settings.postgres().isEmpty()) {
                PostgresBinaries binaries = PostgresBinaries.in(settings.project().resolve("suite/target/postgres"));
                launch(Component.POSTGRES, PostgresProcess.plan(binaries, folder, server.port(), server.password(), say));
            }
            databases.provide(secrets);
        });
        return databases;
    }

    private URI startIssuer(DataFolder folder, Secrets secrets) {
        if (settings.oidc().isPresent()) {
            ExternalTokens external = new ExternalTokens(settings.oidc().get());
            external.requireReachable();
            tokens = external;
            return settings.oidc().get().url();
        }
        int port = settings.ports().of(Component.ISSUER);
        progress.step(Component.ISSUER.label, "http://127.0.0.1:" + port, () -> {
            DevelopmentIssuer issuer = DevelopmentIssuer.start(port, secrets.clients(), folder.issuer());
            opened.add(issuer);
            tokens = new SandboxTokens(issuer);
        });
        return URI.create("http://127.0.0.1:" + port);
    }

    private void startProcesses() {
        start(Component.PROVIDER, services.provider());
        SideBySide.start(Component.SERVICES, service -> start(service,
                services.plan(service, service.label, services.url(service), own)));
    }

    private void start(Component component, Supervised.Plan plan) {
        progress.step(component.label, services.url(component).toString(), () -> launch(component, plan));
    }

    private void launch(Component component, Supervised.Plan plan) {
        Supervised process;
        synchronized (processes) {
            // From here on whoever stops the suite stops this process too.
            if (closed) {
                throw new StartFailure("The suite is stopped before it is up.");
            }
            process = Supervised.launch(plan);
            processes.put(component, process);
        }
        process.awaitUp(STARTS_WITHIN);
    }

    private void startGateway(URI issuer) {
        Map<String, URI> upstreams = new LinkedHashMap<>();
        Component.SERVICES.forEach(service -> upstreams.put(service.label, services.url(service)));
        Map<String, URI> followers = new LinkedHashMap<>(upstreams);
        followers.put(Component.PROVIDER.label, services.url(Component.PROVIDER));
        TestClocks clocks = new TestClocks(followers, tokens::forServices, QUIET_WITHIN);
        clocks.align();
        int port = settings.ports().of(Component.GATEWAY);
        String address = "http://localhost:" + port;
        String postgres = settings.postgres().map(server -> server.host() + ":" + server.port())
                .orElseGet(() -> "127.0.0.1:" + settings.ports().of(Component.POSTGRES));
        WelcomePage welcome = new WelcomePage(address, services::url, issuer.toString(), postgres);
        page = welcome.text(settings.oidc().isEmpty());
        progress.step(Component.GATEWAY.label, address,
                () -> gateway = Gateway.start(port, upstreams, tokens, clocks, welcome.html()));
    }

    private Supervised process(String component) {
        Supervised process = processes.get(Component.called(component));
        if (process == null) {
            throw new IllegalArgumentException(component + " is not a process of this suite");
        }
        return process;
    }

    private void closeQuietly(AutoCloseable resource) {
        if (resource == null) {
            return;
        }
        try {
            resource.close();
        } catch (Exception e) {
            // The rest has to be stopped all the same.
            say.accept("Not stopped cleanly: " + e);
        }
    }
}
