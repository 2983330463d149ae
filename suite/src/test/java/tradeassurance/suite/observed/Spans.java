package tradeassurance.suite.observed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpServer;

/** Takes what services send to a collector of traces, and keeps who has spoken of which of the traces that are watched. */
public final class Spans implements AutoCloseable {

    /** As protobuf has it: the key, the tags and lengths of two messages, and the name. */
    private static final Pattern SERVICE = Pattern.compile("service\\.name.{4}([a-z]+-service)", Pattern.DOTALL);

    private final HttpServer server;
    private final Map<String, Set<String>> watched = new ConcurrentHashMap<>();

    private Spans(HttpServer server) {
        this.server = server;
    }

    /** On a free port. */
    public static Spans collected() {
        try {
            Spans spans = new Spans(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            spans.server.createContext("/v1/traces", exchange -> {
                try (exchange) {
                    spans.take(exchange.getRequestBody().readAllBytes());
                    exchange.sendResponseHeaders(200, -1);
                }
            });
            spans.server.start();
            return spans;
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }

    /** With these a service sends its spans here. */
    public Map<String, String> settings() {
        return Map.of("quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.otel.exporter.otlp.protocol", "http/protobuf");
    }

    /** From now on it is kept who speaks of this trace. */
    public void watch(String trace) {
        watched.put(trace, ConcurrentHashMap.newKeySet());
    }

    /** The services that have sent spans of a trace that is watched. */
    public Set<String> servicesOf(String trace) {
        return Set.copyOf(watched.get(trace));
    }

    /** One message is of one service; numbers of traces are in it as bytes, and names as text. */
    private void take(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        Matcher service = SERVICE.matcher(text);
        if (service.find()) {
            watched.forEach((trace, services) -> {
                if (text.contains(new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1))) {
                    services.add(service.group(1));
                }
            });
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
