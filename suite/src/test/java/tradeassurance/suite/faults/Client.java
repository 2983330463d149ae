package tradeassurance.suite.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.json.JsonObject;

/** Asks the gateway, writes down before and after, and repeats with the same key what it has not been told the end of. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** A little more than anybody is to wait, so that whoever waits longer is noticed. */
    private static final Duration HANGS_UP_AFTER = Complaints.ANSWER_WITHIN.plusSeconds(2);
    private static final long PAUSE_MS = 150;
    private static final int LONGEST_IMPATIENCE_MS = 60;

    private final URI gateway;
    private final Journal journal;
    private final Complaints complaints;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1)).build();
    private final AtomicInteger impatient = new AtomicInteger();
    /** By the machine's nanoseconds, when an operation last succeeded. */
    private final AtomicLong lastSuccess = new AtomicLong();

    Client(URI gateway, Journal journal, Complaints complaints) {
        this.gateway = gateway;
        this.journal = journal;
        this.complaints = complaints;
    }

    /** The next so many requests are hung up on after some milliseconds, in the middle of whatever they have come to. */
    void hangUpOn(int requests) {
        impatient.set(requests);
    }

    long lastSuccess() {
        return lastSuccess.get();
    }

    /** The answer of an operation that has happened; empty where it was refused. Fails where nobody says what became of it. */
    Optional<JsonObject> does(Operation operation, String token) throws InterruptedException {
        journal.invoked(operation);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(operation.path()))
                    .header("Authorization", "Bearer " + token).header("Idempotency-Key", operation.id())
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString(operation.body().encode()));
            Optional<HttpResponse<String>> answer = send("POST " + operation.path(), request);
            int status = answer.map(HttpResponse::statusCode).orElse(0);
            if (status >= 200 && status < 300) {
                JsonObject body = new JsonObject(answer.orElseThrow().body());
                journal.told(operation, Outcome.OK, operation.kind().creates ? body.getString("id") : operation.subject(),
                        status);
                lastSuccess.set(System.nanoTime());
                return Optional.of(body);
            }
            if (status >= 400 && status < 500 && status != 429) {
                journal.told(operation, Outcome.FAILED, operation.subject(), status);
                return Optional.empty();
            }
            journal.told(operation, Outcome.UNKNOWN, operation.subject(), status);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        }
        complaints.add(operation.kind() + " " + operation.id() + " has no outcome after " + PATIENCE.toSeconds() + " s");
        return Optional.empty();
    }

    /** What is there; empty where it cannot be seen just now. */
    Optional<JsonObject> looks(String path, String token) throws InterruptedException {
        return send("GET " + path, HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token))
                .filter(answer -> answer.statusCode() == 200).map(answer -> new JsonObject(answer.body()));
    }

    private Optional<HttpResponse<String>> send(String name, HttpRequest.Builder request) throws InterruptedException {
        boolean hangsUp = impatient.get() > 0 && impatient.getAndDecrement() > 0;
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request.timeout(hangsUp
                    ? Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, LONGEST_IMPATIENCE_MS))
                    : HANGS_UP_AFTER).build(), BodyHandlers.ofString());
            complaints.answered(name, answer.statusCode(), answer.headers().firstValue("Retry-After").isPresent(),
                    answer.body(), Duration.ofNanos(System.nanoTime() - began));
            return Optional.of(answer);
        } catch (HttpTimeoutException unanswered) {
            if (!hangsUp) {
                complaints.add(name + " was not answered within " + HANGS_UP_AFTER.toMillis() + " ms");
            }
            return Optional.empty();
        } catch (IOException broken) {
            complaints.unanswered();
            return Optional.empty();
        }
    }
}
