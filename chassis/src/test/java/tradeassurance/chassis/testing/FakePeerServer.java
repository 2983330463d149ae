package tradeassurance.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands in for the other services over real HTTP. It answers what it was told to, remembers what it was asked, and is in
 * trouble (503) about everything else. Steered over HTTP as well, since tests and their resources may live in different class
 * loaders: see {@link FakePeers}.
 */
final class FakePeerServer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Told UNTOLD = new Told(503, "{\"code\":\"peer-unavailable\",\"detail\":\"not told what to say\"}");

    private record Told(int status, String body) {
    }

    private final HttpServer server;
    private final DevelopmentIssuer issuer;
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final List<ObjectNode> asked = new ArrayList<>();

    private FakePeerServer(HttpServer server, DevelopmentIssuer issuer) {
        this.server = server;
        this.issuer = issuer;
    }

    static FakePeerServer start(DevelopmentIssuer issuer) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "fake-peer");
                thread.setDaemon(true);
                return thread;
            }));
            FakePeerServer peers = new FakePeerServer(server, issuer);
            server.createContext("/", peers::handle);
            server.start();
            return peers;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the fake peers", e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Told answer = switch (exchange.getRequestURI().getPath()) {
            case "/_told" -> tell(JSON.readTree(body));
            case "/_asked" -> new Told(200, asked());
            case "/_reset" -> reset();
            case "/_token" -> new Told(200, token(JSON.readTree(body)));
            default -> asPeer(exchange, body);
        };
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type",
                answer.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Told tell(JsonNode what) {
        told.put(what.get("call").asText(), new Told(what.get("status").asInt(), what.get("body").asText()));
        return new Told(200, "{}");
    }

    private Told asPeer(HttpExchange exchange, byte[] body) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        ObjectNode question = JSON.createObjectNode().put("call", call)
                .put("key", exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .put("traceparent", exchange.getRequestHeaders().getFirst("traceparent"))
                .put("authorized", exchange.getRequestHeaders().containsKey("Authorization"));
        question.set("body", body.length == 0 ? null : JSON.readTree(body));
        synchronized (asked) {
            asked.add(question);
        }
        Told exactly = told.get(call);
        return exactly != null ? exactly
                : told.entrySet().stream().filter(any -> any.getKey().contains("*") && covers(any.getKey(), call)).findFirst()
                        .map(Map.Entry::getValue).orElse(UNTOLD);
    }

    private static boolean covers(String pattern, String call) {
        String[] wanted = pattern.split("/", -1);
        String[] given = call.split("/", -1);
        return wanted.length == given.length && IntStream.range(0, given.length)
                .allMatch(part -> wanted[part].equals("*") || wanted[part].equals(given[part]));
    }

    private String asked() {
        ArrayNode all = JSON.createArrayNode();
        synchronized (asked) {
            all.addAll(asked);
        }
        return all.toString();
    }

    private Told reset() {
        told.clear();
        synchronized (asked) {
            asked.clear();
        }
        return new Told(200, "{}");
    }

    private String token(JsonNode wanted) {
        List<String> roles = new ArrayList<>();
        wanted.get("roles").forEach(role -> roles.add(role.asText()));
        return JSON.createObjectNode()
                .put("token", issuer.token(wanted.get("party").asText(), roles.toArray(String[]::new))).toString();
    }
}
