package tradeassurance.suite.provider;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

/** Tells the caller what became of a movement, again and again until it says 2xx. */
final class Notifier {

    private static final long TIMEOUT_MS = 5_000;
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Signature signature;
    private final InstantSource clock;

    Notifier(Vertx vertx, Signature signature, InstantSource clock) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(1_000).setMaxPoolSize(64));
        this.signature = signature;
        this.clock = clock;
    }

    /** Completes when the notification has been taken, as often as it has to be. */
    Future<Void> tell(Movement movement, int times) {
        Future<Void> told = untilTaken(movement, FIRST_PAUSE_MS);
        return times == 1 ? told : told.compose(once -> tell(movement, times - 1));
    }

    private Future<Void> untilTaken(Movement movement, long pauseMs) {
        return send(movement).compose(status -> {
            if (status / 100 == 2) {
                return Future.succeededFuture();
            }
            return Future.<Void> failedFuture("answered " + status);
        }).recover(refused -> pause(pauseMs)
                .compose(rested -> untilTaken(movement, Math.min(2 * pauseMs, LONGEST_PAUSE_MS))));
    }

    private Future<Integer> send(Movement movement) {
        // The same movement always has the same id: a repeat is recognisable as one.
        String id = "evt_" + UUID.nameUUIDFromBytes((movement.key() + movement.status()).getBytes(StandardCharsets.UTF_8));
        JsonObject told = movement.toJson().put("id", id).put("type", movement.eventType());
        told.remove("status");
        Buffer body = told.toBuffer();
        long timestamp = clock.instant().getEpochSecond();
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(movement.notifyUrl())
                .setTimeout(TIMEOUT_MS)
                .putHeader("Content-Type", "application/json")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", String.valueOf(timestamp))
                .putHeader("webhook-signature", signature.sign(id, timestamp, body));
        return client.request(options).compose(request -> request.send(body))
                .compose(response -> response.end().map(response.statusCode()));
    }

    private Future<Void> pause(long millis) {
        Promise<Void> rested = Promise.promise();
        vertx.setTimer(millis, timer -> rested.complete());
        return rested.future();
    }
}
