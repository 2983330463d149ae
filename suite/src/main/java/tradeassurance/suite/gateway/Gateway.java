package tradeassurance.suite.gateway;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.http.Answer;
import tradeassurance.suite.http.JsonBody;
import tradeassurance.suite.http.Rejected;

/** The one address of the suite, on the loopback only. What is not in {@link Routes} is not there. */
public final class Gateway implements AutoCloseable {

    /** A file as large as a service takes, and what is around it. */
    private static final long MAX_BODY_BYTES = 21L * 1024 * 1024;
    private static final int CONNECTS_WITHIN_MS = 1_000;
    private static final int CONNECTIONS_PER_SERVICE = 128;

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Upstream> upstreams = new TreeMap<>();
    private final Desk desk;
    private final String page;
    private final HttpServer server;

    private Gateway(Map<String, URI> services, Tokens tokens, TestClocks clocks, String page) {
        this.desk = new Desk(tokens, clocks);
        this.page = page;
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECTS_WITHIN_MS)
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE));
        services.forEach((name, url) -> upstreams.put(name, new Upstream(name, url, client)));
        // HTTP/1.1 alone: a body then has a length that can be checked before it is passed on.
        server = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setHttp2ClearTextEnabled(false))
                .requestHandler(this::handle);
    }

    /** Listens, port 0 on a free one; fails with the reason in the cause when the port is taken. */
    public static Gateway start(int port, Map<String, URI> services, Tokens tokens, TestClocks clocks, String page) {
        Gateway gateway = new Gateway(services, tokens, clocks, page);
        gateway.server.listen(port).toCompletionStage().toCompletableFuture().join();
        return gateway;
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://localhost:" + server.actualPort());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        Optional<Answer> refusal = refusal(request);
        if (refusal.isPresent()) {
            send(request, Future.succeededFuture(refusal.get()));
            return;
        }
        Optional<Routes.Target> target = Routes.find(request.method().name(), request.path());
        if (target.isPresent()) {
            forward(request, target.get());
            return;
        }
        switch (request.method() + " " + request.path()) {
            case "GET /" -> request.response().putHeader("Content-Type", "text/html; charset=utf-8").end(page);
            case "POST /dev/tokens" -> atDesk(request, desk::token);
            case "POST /v1/test-clocks/advances" -> atDesk(request, desk::advance);
            case "GET /v1/test-clocks" -> atDesk(request, body -> desk.clocks());
            default -> send(request, Future.succeededFuture(
                    Answer.problem(404, "not-found", "nothing answers " + request.method() + " " + request.path())));
        }
    }

    private void forward(HttpServerRequest request, Routes.Target target) {
        if (target.path().equals("/q/swagger-ui")) {
            request.response().setStatusCode(302).putHeader("Location", request.path() + "/").end();
        } else {
            upstreams.get(target.service()).handle(request);
        }
    }

    /** What cannot be passed on, whoever it is for. */
    private static Optional<Answer> refusal(HttpServerRequest request) {
        if (request.getHeader("Transfer-Encoding") != null) {
            return Optional.of(Answer.problem(411, "length-required", "send the body with a Content-Length"));
        }
        String length = request.getHeader("Content-Length");
        if (length != null && (!length.matches("\\d{1,18}") || Long.parseLong(length) > MAX_BODY_BYTES)) {
            return Optional.of(Answer.problem(413, "body-too-large", "at most " + MAX_BODY_BYTES + " bytes are passed on"));
        }
        if (request.method().equals(HttpMethod.CONNECT) || request.path() == null) {
            return Optional.of(Answer.problem(400, "malformed-request", "this is no path"));
        }
        return Optional.empty();
    }

    private void atDesk(HttpServerRequest request, Function<JsonObject, Answer> work) {
        send(request, JsonBody.of(request).compose(body -> vertx.executeBlocking(() -> work.apply(body), false)));
    }

    private static void send(HttpServerRequest request, Future<Answer> answer) {
        answer.recover(failure -> failure instanceof Rejected rejected ? Future.succeededFuture(rejected.answer())
                : Future.succeededFuture(Answer.problem(500, "internal-error", "the gateway failed: " + failure)))
                .compose(ready -> ready.to(request.response()))
                .onFailure(gone -> request.connection().close());
    }
}
