package tradeassurance.chassis.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Takes what a service sends to a collector of traces by HTTP, and keeps the readable part of it. */
public final class TraceCollector implements QuarkusTestResourceLifecycleManager {

    /** Quarkus loads test classes in several class loaders: what is one per JVM cannot be a static field. */
    private static final String TAKEN = "tradeassurance.traces-taken";

    private HttpServer server;

    /** All that has been sent so far; protobuf, of which names and texts can be read. */
    public static String taken() {
        return System.getProperty(TAKEN, "");
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
                System.setProperty(TAKEN, taken() + sent);
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        return Map.of("quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                "quarkus.otel.bsp.schedule.delay", "100ms");
    }

    @Override
    public void stop() {
        server.stop(0);
        System.clearProperty(TAKEN);
    }
}
