package tradeassurance.suite.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.postgresql.Driver;

import tradeassurance.chassis.testing.DevelopmentIssuer;
import tradeassurance.suite.gateway.Gateway;
import tradeassurance.suite.gateway.TestClocks;
import tradeassurance.suite.gateway.Tokens;

/** The whole suite with several processes of each service, and on every edge a wire on which things go wrong. */
public final class Fleet implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(150);
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(90);
    private static final String SECONDS = "5";

    private final Map<String, Supervised> processes = new LinkedHashMap<>();
    private final Map<String, URI> urls = new LinkedHashMap<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final Edges edges = new Edges();
    private final int replicas;
    private final Consumer<String> say;
    private Replicas.Server server;
    private Tokens tokens;
    private Gateway gateway;

    private Fleet(int replicas, Consumer<String> say) {
        this.replicas = replicas;
        this.say = say;
    }

    /** Starts so many processes of each service on free ports; throws {@link StartFailure}. */
    public static Fleet start(Path data, int replicas, Map<String, String> settings, Consumer<String> say) {
        Fleet fleet = new Fleet(replicas, say);
        try {
            fleet.startAll(Settings.apart(data), settings);
            return fleet;
        } catch (RuntimeException | Error failed) {
            fleet.close();
            throw failed;
        }
    }

    private void startAll(Settings settings, Map<String, String> own) {
        Services.requireBuilt(settings.project(), Component.SERVICES);
        DataFolder folder = DataFolder.open(settings.data());
        opened.add(folder);
        Secrets secrets = new Secrets(folder.secrets());
        server = new Replicas.Server("127.0.0.1", settings.ports().of(Component.POSTGRES), "postgres", secrets.superuser());
        PostgresBinaries binaries = PostgresBinaries.in(settings.project().resolve("suite/target/postgres"));
        launch(Component.POSTGRES.label, PostgresProcess.plan(binaries, folder, server.port(), server.password(), say));
        processes.get(Component.POSTGRES.label).awaitUp(STARTS_WITHIN);
        Databases databases = new Databases(
                new Settings.Postgres(server.host(), server.port(), server.user(), server.password()));
        databases.provide(secrets);
        DevelopmentIssuer issuer = DevelopmentIssuer.start(0, secrets.clients(), folder.issuer());
        opened.add(issuer);
        tokens = new SandboxTokens(issuer);
        Services services = new Services(settings, folder, secrets, databases, URI.create(issuer.url()), Compiled.SOON,
                say);
        urls.put(Component.PROVIDER.label, services.url(Component.PROVIDER));
        for (Component service : Component.SERVICES) {
            List<Integer> ports = Ports.free(replicas);
            IntStream.range(0, replicas).forEach(
                    i -> urls.put(name(service.label, i), URI.create("http://127.0.0.1:" + ports.get(i))));
            edges.add(service.label, ports);
        }
        edges.add(Component.PROVIDER.label, List.of(settings.ports().of(Component.PROVIDER)));
        edges.add(Component.POSTGRES.label, List.of(server.port()));
        launch(Component.PROVIDER.label, services.provider());
        Component.SERVICES.forEach(service -> IntStream.range(0, replicas).forEach(i -> {
            Map<String, String> wired = edges.settings(service);
            wired.putAll(own);
            String called = name(service.label, i);
            launch(called, services.plan(service, called, urls.get(called), wired));
        }));
        processes.entrySet().stream().filter(entry -> !entry.getKey().equals(Component.POSTGRES.label))
                .forEach(entry -> entry.getValue().awaitUp(STARTS_WITHIN));
        startGateway();
    }

    private void startGateway() {
        Map<String, URI> upstreams = new LinkedHashMap<>();
        Map<String, URI> followers = new LinkedHashMap<>();
        for (Component service : Component.SERVICES) {
            upstreams.put(service.label, edges.url("gateway", service.label));
            followers.put(service.label, urls.get(name(service.label, 0)));
        }
        followers.put(Component.PROVIDER.label, urls.get(Component.PROVIDER.label));
        TestClocks clocks = new TestClocks(followers, tokens::forServices, QUIET_WITHIN);
        clocks.align();
        gateway = Gateway.start(0, upstreams, tokens, clocks, "");
    }

    private void launch(String called, Supervised.Plan plan) {
        processes.put(called, Supervised.launch(plan));
    }

    private static String name(String service, int replica) {
        return service + "-" + (replica + 1);
    }

    /** The address of the gateway. */
    public URI gateway() {
        return gateway.url();
    }

    /** The address of one process: a replica such as {@code order-service-1}, or {@code sandbox-provider}. */
    public URI url(String process) {
        return urls.get(process);
    }

    /** Every replica of every service, by name. */
    public List<String> replicas() {
        return processes.keySet().stream().filter(name -> name.contains("-service-")).toList();
    }

    /** Everything that may be killed by name, but PostgreSQL. */
    public List<String> processes() {
        return processes.keySet().stream().filter(name -> !name.equals(Component.POSTGRES.label)).toList();
    }

    public Edges edges() {
        return edges;
    }

    public String token(String party, String... roles) {
        return tokens.forParty(party, List.of(roles));
    }

    public String serviceToken() {
        return tokens.forServices();
    }

    /** Kills a process as a crash would; it is started again by itself. */
    public void kill9(String process) {
        processes.get(process).kill9();
    }

    /** Sends a signal to a process alone. */
    public void signal(String process, String signal) {
        processes.get(process).signal(signal);
    }

    /** Sends a signal to any process of this machine, such as one that serves a connection of PostgreSQL. */
    public void signal(long pid, String signal) {
        ProcessHandle.of(pid).ifPresent(process -> Supervised.signal(process, signal));
    }

    /** Stops a process where it is, with all of its children, or lets it go on. */
    public void freeze(String process, boolean frozen) {
        ProcessHandle.of(processes.get(process).pid()).ifPresent(whole -> Stream.concat(Stream.of(whole), whole.descendants())
                .toList().forEach(each -> Supervised.signal(each, frozen ? "STOP" : "CONT")));
    }

    public long pid(String process) {
        return processes.get(process).pid();
    }

    public boolean isReady(String process) {
        return processes.get(process).isReady();
    }

    /** Every process that is not ready. */
    public List<String> unready() {
        return processes.entrySet().stream().filter(entry -> !entry.getValue().isReady()).map(Map.Entry::getKey).toList();
    }

    /** A connection to the database of a service as the superuser, past all wires. */
    public Connection connect(String service) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", server.user());
        login.setProperty("password", server.password());
        login.setProperty("connectTimeout", SECONDS);
        login.setProperty("socketTimeout", "120");
        login.setProperty("ApplicationName", "checker");
        return new Driver().connect("jdbc:postgresql://" + server.host() + ":" + server.port() + "/"
                + Component.called(service).database(), login);
    }

    @Override
    public void close() {
        edges.heal();
        if (gateway != null) {
            gateway.close();
        }
        List<String> names = new ArrayList<>(processes.keySet());
        // What is frozen does not even hear that it is to stop.
        names.forEach(name -> freeze(name, false));
        names.stream().filter(name -> name.contains("-service-")).forEach(name -> processes.get(name).stop());
        for (int i = names.size() - 1; i >= 0; i--) {
            processes.get(names.get(i)).close();
        }
        edges.close();
        for (int i = opened.size() - 1; i >= 0; i--) {
            try {
                opened.get(i).close();
            } catch (Exception failed) {
                throw new IllegalStateException("not stopped cleanly", failed);
            }
        }
    }
}
