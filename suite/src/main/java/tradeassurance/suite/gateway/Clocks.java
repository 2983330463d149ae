package tradeassurance.suite.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.http.Rejected;

/** The clocks of everybody, read and set over HTTP. Blocks. */
final class Clocks {

    private static final long PAUSE_MS = 20;
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    /** Shorter than any token lives. Signing and verifying one takes longer than all the rest of a question. */
    private static final Duration TOKEN_FOR = Duration.ofSeconds(20);

    private record Kept(String token, long since) {
    }

    private final Map<String, URI> urls;
    private final Supplier<String> tokens;
    private final Duration patience;
    private volatile @Nullable Kept kept;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1)).build();

    Clocks(Map<String, URI> urls, Supplier<String> tokens, Duration patience) {
        this.urls = new LinkedHashMap<>(urls);
        this.tokens = tokens;
        this.patience = patience;
    }

    Map<String, Reading> read() {
        return round(new ArrayList<>(urls.keySet()));
    }

    /**
     * Waits until everybody is quiet in two rounds that say the same; 504 when patience ends. A call on its way from one who
     * has been read to one who has not would escape a single round; the next goes the other way about.
     */
    Map<String, Reading> quiet() {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> order = new ArrayList<>(urls.keySet());
        Map<String, Reading> before = round(order);
        while (true) {
            Collections.reverse(order);
            Map<String, Reading> now = round(order);
            if (stillQuiet(before, now)) {
                return now;
            }
            requireTime(deadline, now);
            before = now;
        }
    }

    /** Sets every clock; one that is already past stays where it is. */
    void set(Instant to) {
        String body = new JsonObject().put("now", to.toString()).encode();
        long deadline = System.nanoTime() + patience.toNanos();
        urls.forEach((name, url) -> {
            HttpRequest put = request(url).header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(body)).build();
            for (Reading reading = ask(put); !reading.reached(to); reading = ask(put)) {
                requireTime(deadline, Map.of(name, reading));
            }
        });
    }

    private static boolean stillQuiet(Map<String, Reading> before, Map<String, Reading> now) {
        return now.entrySet().stream().allMatch(entry -> entry.getValue().stillQuietSince(before.get(entry.getKey())));
    }

    private Map<String, Reading> round(List<String> order) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        order.forEach(name -> readings.put(name, ask(request(urls.get(name)).GET().build())));
        return readings;
    }

    private HttpRequest.Builder request(URI service) {
        return HttpRequest.newBuilder(service.resolve("/v1/test-clocks")).timeout(ANSWERS_WITHIN)
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        Kept known = kept;
        if (known == null || System.nanoTime() - known.since() > TOKEN_FOR.toNanos()) {
            known = new Kept(tokens.get(), System.nanoTime());
            kept = known;
        }
        return known.token();
    }

    private Reading ask(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                kept = null;
                return Reading.unreadable("a better answer than " + response.statusCode() + " " + response.body());
            }
            return Reading.of(new JsonObject(response.body()));
        } catch (IOException | DecodeException unreachable) {
            return Reading.unreadable("its process to answer (" + unreachable + ")");
        } catch (InterruptedException stopped) {
            throw stopping();
        }
    }

    private void requireTime(long deadline, Map<String, Reading> readings) {
        if (System.nanoTime() > deadline) {
            List<String> waiting = readings.entrySet().stream().filter(entry -> !entry.getValue().quiet())
                    .map(entry -> entry.getKey() + " waits for " + String.join("; ", entry.getValue().waitingFor())).toList();
            throw new Rejected(504, "not-quiet", waiting.isEmpty() ? "somebody starts anew all the time"
                    : String.join(" / ", waiting));
        }
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException stopped) {
            throw stopping();
        }
    }

    private static Rejected stopping() {
        Thread.currentThread().interrupt();
        return new Rejected(503, "service-unavailable", "the suite is being stopped");
    }
}
