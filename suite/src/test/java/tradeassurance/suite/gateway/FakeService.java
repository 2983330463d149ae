package tradeassurance.suite.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A service with a clock, timers, and work that takes a few rounds after a timer has fired. */
final class FakeService implements AutoCloseable {

    private final String name;
    private final List<String> happened;
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final PriorityQueue<Timer> timers = new PriorityQueue<>((a, b) -> a.due().compareTo(b.due()));
    private Instant now;
    private int busyFor;
    private int failFor;

    /** What happens at an instant, told to the service to which it happens. */
    record Timer(Instant due, String what, Consumer<FakeService> then) {
    }

    FakeService(String name, Instant now, List<String> happened) throws IOException {
        this.name = name;
        this.now = now;
        this.happened = happened;
        server.createContext("/v1/test-clocks", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void at(Instant due, String what, Consumer<FakeService> then) {
        timers.add(new Timer(due, what, then));
    }

    /** Not quiet for so many answers. */
    synchronized void busyFor(int answers) {
        busyFor = answers;
    }

    /** Answers 503 so many times. */
    synchronized void failFor(int answers) {
        failFor = answers;
    }

    synchronized Instant now() {
        return now;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean known = "Bearer service".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            int status = !known ? 401 : failing() ? 503 : 200;
            byte[] view = (status == 200 ? view(exchange.getRequestMethod(), new String(body, StandardCharsets.UTF_8))
                    : new JsonObject()).toBuffer()
                    .getBytes();
            exchange.sendResponseHeaders(status, view.length);
            exchange.getResponseBody().write(view);
        }
    }

    private synchronized boolean failing() {
        return failFor-- > 0;
    }

    private synchronized JsonObject view(String method, String body) {
        if (method.equals("PUT")) {
            Instant to = Instant.parse(new JsonObject(body).getString("now"));
            now = to.isAfter(now) ? to : now;
        }
        boolean quiet = busyFor <= 0;
        if (busyFor > 0) {
            busyFor--;
        } else {
            quiet = !fire();
        }
        return new JsonObject().put("now", now.toString())
                .put("next_due_at", timers.isEmpty() ? null : timers.peek().due().toString()).put("quiet", quiet)
                .put("waiting_for", quiet ? new JsonArray() : new JsonArray().add("work of " + name));
    }

    private boolean fire() {
        if (timers.isEmpty() || timers.peek().due().isAfter(now)) {
            return false;
        }
        Timer due = timers.remove();
        happened.add(due.due() + " " + name + " " + due.what());
        due.then().accept(this);
        return true;
    }
}
