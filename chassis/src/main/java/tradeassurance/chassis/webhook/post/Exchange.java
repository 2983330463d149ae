package tradeassurance.chassis.webhook.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import tradeassurance.kernel.Refusal;

/** One request and its answer, of which only the beginning is kept. An answer that does not end is cut off. */
final class Exchange {

    private static final int KEPT = 300;
    private static final int READ = 64 * 1024;

    private final long began = System.nanoTime();
    private final Promise<Sent> sent = Promise.promise();
    private final Buffer beginning = Buffer.buffer();
    private volatile @Nullable HttpClientRequest request;
    private volatile @Nullable HttpClientResponse response;
    private int read;

    private Exchange() {
    }

    /** Never fails: what goes wrong is what came of it. */
    static Future<Sent> run(Vertx vertx, HttpClient client, RequestOptions options, String body, Duration within) {
        Exchange exchange = new Exchange();
        long timer = vertx.setTimer(within.toMillis(), late -> exchange.end("no answer within " + within));
        client.request(options).onSuccess(request -> exchange.send(request, body)).onFailure(exchange::fail);
        return exchange.sent.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    static Sent failed(Throwable failure, long began) {
        // What is neither the network's fault nor ours to tell is told by its name alone.
        boolean known = failure instanceof IOException || failure instanceof VertxException || failure instanceof Refusal;
        String error = failure.getClass().getSimpleName() + (known ? ": " + failure.getMessage() : "");
        return new Sent(null, shown(error), null, took(began));
    }

    private void send(HttpClientRequest ready, String body) {
        request = ready;
        if (sent.future().isComplete()) {
            cut();
            return;
        }
        ready.send(body).onSuccess(this::read).onFailure(this::fail);
    }

    private void read(HttpClientResponse answered) {
        response = answered;
        answered.handler(this::take).endHandler(whole -> answered()).exceptionHandler(broken -> end(null));
    }

    private void take(Buffer part) {
        read += part.length();
        beginning.appendBuffer(part, 0, Math.min(part.length(), KEPT - Math.min(KEPT, beginning.length())));
        if (read > READ) {
            end(null);
        }
    }

    private void fail(Throwable failure) {
        sent.tryComplete(failed(failure, began));
    }

    private void answered() {
        HttpClientResponse answered = response;
        sent.tryComplete(answered == null ? failed(new IOException("no answer"), began)
                : new Sent(answered.statusCode(), null, shown(beginning.toString(StandardCharsets.UTF_8)), took(began)));
    }

    /** An answer counts by its status, however its body ends. */
    private void end(@Nullable String why) {
        if (response == null) {
            sent.tryComplete(new Sent(null, why, null, took(began)));
        } else {
            answered();
        }
        cut();
    }

    private void cut() {
        HttpClientRequest made = request;
        if (made != null) {
            made.reset();
        }
    }

    private static Duration took(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > KEPT ? plain.substring(0, KEPT) : plain;
    }
}
