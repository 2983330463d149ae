package tradeassurance.suite.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.vertx.core.json.JsonObject;

/** Somebody who asks the suite: a buyer, a supplier, an operator, a mediator. */
public final class Party {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Api api;
    private final String id;
    private final String token;

    Party(Api api, String id, String token) {
        this.api = api;
        this.id = id;
        this.token = token;
    }

    public String id() {
        return id;
    }

    public Answer get(String path) {
        return api.send(api.request(path).header("Authorization", "Bearer " + token));
    }

    /** Asks once, with a key of its own. */
    public Answer post(String path, JsonObject body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, JsonObject body, String key) {
        return api.send(api.request(path).header("Authorization", "Bearer " + token).header("Idempotency-Key", key)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.encode())));
    }

    /** Hands in a file, with a key of its own. */
    public Answer hand(String path, Form form) {
        return api.send(api.request(path).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    /** What comes back, byte by byte; a problem document where it was refused. */
    public HttpResponse<byte[]> download(String path) {
        return api.fetch(api.request(path).header("Authorization", "Bearer " + token));
    }

    /** Sends a message that is no JSON, such as a bank's, and returns what came of it. */
    public JsonObject sends(String path, String type, String text) {
        return expect(api.send(api.request(path).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", type)
                .POST(BodyPublishers.ofString(text))), "POST " + path);
    }

    /** Asks once for something that must not be blind, of what has been seen in this version. */
    public Answer post(String path, JsonObject body, String key, String seen) {
        return api.send(api.request(path).header("Authorization", "Bearer " + token).header("Idempotency-Key", key)
                .header("If-Match", seen).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.encode())));
    }

    /** The version of what is there, as its ETag says. */
    public String seen(String path) {
        return get(path).headers().firstValue("ETag")
                .orElseThrow(() -> new IllegalStateException(path + " is shown without an ETag"));
    }

    /** Changes what has been seen in this version, as its ETag says. */
    public Answer patch(String path, String seen, JsonObject body) {
        return api.send(api.request(path).header("Authorization", "Bearer " + token).header("If-Match", seen)
                .header("Content-Type", "application/json").method("PATCH", BodyPublishers.ofString(body.encode())));
    }

    /** Sets what the path names; a failure where that was refused. */
    public JsonObject sets(String path, JsonObject body) {
        return expect(api.send(api.request(path).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.encode()))), "PUT " + path);
    }

    /** What is there; a failure where it is not to be seen. */
    public JsonObject read(String path) {
        return expect(inTheEnd(() -> get(path)), "GET " + path);
    }

    /** What came of it; a failure where it was refused. */
    public JsonObject does(String path, JsonObject body) {
        return expect(post(path, body), "POST " + path);
    }

    public JsonObject does(String path) {
        return does(path, new JsonObject());
    }

    /** The same, tried again with the same key for as long as the suite is in trouble (503): the client's half of a retry. */
    public JsonObject doesInTheEnd(String path, JsonObject body) {
        String key = UUID.randomUUID().toString();
        return expect(inTheEnd(() -> post(path, body, key)), "POST " + path);
    }

    private static Answer inTheEnd(Supplier<Answer> request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = request.get();
        while (answer.status() == 503 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos() * 4);
            answer = request.get();
        }
        return answer;
    }

    /** Looks until it is as it should be; a failure with what it is instead where that takes too long. */
    public JsonObject until(String path, String what, Predicate<JsonObject> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = get(path);
        while (!(answer.ok() && wanted.test(answer.body()))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(path + " does not become " + what + ": " + answer.status() + " "
                        + answer.body().encode());
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            answer = get(path);
        }
        return answer.body();
    }

    public JsonObject untilStatus(String path, String status) {
        return until(path, status, seen -> status.equals(seen.getString("status")));
    }

    private JsonObject expect(Answer answer, String what) {
        if (!answer.ok()) {
            throw new IllegalStateException(
                    id + ": " + what + " was answered " + answer.status() + " " + answer.body().encode());
        }
        return answer.body();
    }
}
