package tradeassurance.suite.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

/** Asks the gateway without waiting, so that many clients need few threads; to this machine only. */
final class Requests implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 256;
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 180;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(MOST_CONNECTIONS));
    private final Ids keys = new Ids(InstantSource.system().instant().toEpochMilli());
    private final AtomicLong sent = new AtomicLong();
    private final int port;

    Requests(int port) {
        this.port = port;
    }

    Vertx vertx() {
        return vertx;
    }

    /** How many have been sent, looks included. */
    long sent() {
        return sent.get();
    }

    /** Asks once, with a key of its own; fails where the answer is anything but a success. */
    Future<JsonObject> post(String path, String token, JsonObject body) {
        RequestOptions options = options(HttpMethod.POST, path, token)
                .putHeader("Content-Type", "application/json").putHeader("Idempotency-Key", "bench_" + keys.next());
        return client.request(options).compose(request -> request.send(body.toBuffer()))
                .compose(answer -> read(answer, "POST " + path));
    }

    Future<JsonObject> get(String path, String token) {
        return client.request(options(HttpMethod.GET, path, token)).compose(request -> request.send())
                .compose(answer -> read(answer, "GET " + path));
    }

    /** Looks every 50 ms until it has come to that status; fails after some seconds. */
    Future<JsonObject> until(String path, String token, String status) {
        return until(path, token, status, MOST_LOOKS);
    }

    private Future<JsonObject> until(String path, String token, String status, int looks) {
        return get(path, token).compose(seen -> {
            if (status.equals(seen.getString("status"))) {
                return Future.succeededFuture(seen);
            }
            return looks == 0 ? Future.failedFuture(path + " is still " + seen.getString("status"))
                    : pause().compose(rested -> until(path, token, status, looks - 1));
        });
    }

    private Future<Void> pause() {
        Promise<Void> rested = Promise.promise();
        vertx.setTimer(LOOKS_EVERY.toMillis(), timer -> rested.complete());
        return rested.future();
    }

    private RequestOptions options(HttpMethod method, String path, String token) {
        sent.incrementAndGet();
        return new RequestOptions().setMethod(method).setHost("127.0.0.1").setPort(port).setURI(path)
                .setTimeout(ANSWERED_WITHIN.toMillis()).putHeader("Authorization", "Bearer " + token);
    }

    private static Future<JsonObject> read(HttpClientResponse answer, String what) {
        return answer.body().compose(body -> answer.statusCode() / 100 == 2 ? Future.succeededFuture(body.toJsonObject())
                : Future.failedFuture(what + " was answered " + answer.statusCode() + " " + body));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
