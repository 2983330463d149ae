package tradeassurance.suite.launcher;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.vertx.core.Vertx;
import tradeassurance.suite.wire.Wire;

/** The wires between everybody who calls and everybody who is called. */
public final class Edges implements AutoCloseable {

    private static final String GATEWAY = Component.GATEWAY.label;
    private static final String PROVIDER = Component.PROVIDER.label;
    private static final String POSTGRES = Component.POSTGRES.label;

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Wire> wires = new TreeMap<>();

    /** Everybody's wire to one who is called, at these ports. */
    void add(String called, List<Integer> ports) {
        callersOf(called).forEach(caller -> wires.put(name(caller, called), Wire.to(vertx, name(caller, called), ports)));
    }

    private static Stream<String> callersOf(String called) {
        Stream<String> services = Component.SERVICES.stream().map(service -> service.label)
                .filter(name -> !name.equals(called));
        if (called.equals(PROVIDER)) {
            return Stream.of(Component.PAYMENT.label);
        }
        if (called.equals(POSTGRES)) {
            return services;
        }
        Stream<String> all = Stream.concat(Stream.of(GATEWAY), services);
        return called.equals(Component.PAYMENT.label) ? Stream.concat(all, Stream.of(PROVIDER)) : all;
    }

    /** By {@code caller>called}, such as {@code payment-service>limit-service}. */
    public Wire wire(String name) {
        Wire wire = wires.get(name);
        if (wire == null) {
            throw new IllegalArgumentException("there is no " + name + ", only " + wires.keySet());
        }
        return wire;
    }

    public List<String> names() {
        return List.copyOf(wires.keySet());
    }

    public void heal() {
        wires.values().forEach(Wire::heal);
    }

    URI url(String caller, String called) {
        return URI.create("http://127.0.0.1:" + wire(name(caller, called)).port());
    }

    /** With these a service calls everybody through a wire. */
    Map<String, String> settings(Component service) {
        Map<String, String> settings = new LinkedHashMap<>();
        Component.SERVICES.stream().filter(peer -> peer != service).forEach(peer -> settings
                .put("quarkus.rest-client." + peer.label + ".url", url(service.label, peer.label).toString()));
        String database = "postgresql://127.0.0.1:" + wire(name(service.label, POSTGRES)).port() + "/" + service.database();
        settings.put("quarkus.datasource.reactive.url", database);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:" + database);
        if (service == Component.PAYMENT) {
            settings.put("quarkus.rest-client." + PROVIDER + ".url", url(service.label, PROVIDER).toString());
            settings.put("payment.sandbox-provider.notify-url",
                    url(PROVIDER, service.label).resolve("/v1/provider-notifications/sandbox").toString());
        }
        return settings;
    }

    private static String name(String caller, String called) {
        return caller + ">" + called;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
