package tradeassurance.suite.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Sends many requests side by side, each exactly as it is given. */
public final class Asking implements AutoCloseable {

    private static final int SIDE_BY_SIDE = 8;
    private static final long ANSWER_WITHIN_MS = 30_000;
    private static final long ALL_WITHIN_S = 240;

    /** What is asked. */
    public record Request(String method, URI url, Map<String, String> headers, Buffer body) {

        @Override
        public String toString() {
            String text = body.length() > 2000 ? body.length() + " bytes" : body.toString();
            return method + " " + url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()) + " "
                    + headers.keySet() + " " + text;
        }
    }

    /** What was answered; status 0 where nothing was. */
    public record Response(int status, MultiMap headers, Buffer body) {

        static Response none(Throwable lost) {
            return new Response(0, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(String.valueOf(lost.getMessage())));
        }

        public String type() {
            String type = headers.get("Content-Type");
            return type == null ? "" : type.replaceAll(";.*", "");
        }

        @Override
        public String toString() {
            return status + " " + (body.length() > 2000 ? body.getString(0, 2000) : body.toString());
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(SIDE_BY_SIDE)
            .setDecompressionSupported(false));

    public CompletableFuture<Response> send(Request request) {
        return client
                .request(new RequestOptions().setMethod(HttpMethod.valueOf(request.method())).setHost(request.url().getHost())
                        .setPort(request.url().getPort()).setURI(uri(request.url())).setTimeout(ANSWER_WITHIN_MS))
                .compose(sent -> {
                    request.headers().forEach(sent::putHeader);
                    // Here, on the event loop: whoever comes for the body later may find it gone.
                    return sent.send(request.body()).compose(
                            answer -> answer.body().map(body -> new Response(answer.statusCode(), answer.headers(), body)));
                }).recover(lost -> Future.succeededFuture(Response.none(lost)))
                .toCompletionStage().toCompletableFuture();
    }

    /** The answers, in the order of the requests. */
    public CompletableFuture<List<Response>> sendAll(List<Request> requests) {
        List<CompletableFuture<Response>> answers = requests.stream().map(this::send).toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).orTimeout(ALL_WITHIN_S, TimeUnit.SECONDS)
                .thenApply(all -> answers.stream().map(CompletableFuture::join).toList());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static String uri(URI url) {
        return url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
    }
}
