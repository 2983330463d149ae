package tradeassurance.suite.provider;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.http.Answer;
import tradeassurance.suite.http.JsonBody;
import tradeassurance.suite.http.Rejected;

/** A payment provider over HTTP that settles what it is told to, and misbehaves as it is told to. */
public final class SandboxProvider implements AutoCloseable {

    /** The environment variable that holds the webhook secret. */
    public static final String SECRET = "SANDBOX_PROVIDER_SECRET";

    private static final String LOOPBACK = "127.0.0.1";

    private final Vertx vertx;
    private final Book book;
    private final ProviderClock clock;
    private final Bank bank;
    private final HttpServer server;
    private Faults faults = Faults.NONE;

    private SandboxProvider(String host, Path folder, String secret, InstantSource machine) {
        vertx = Vertx.vertx();
        book = new Book(folder);
        clock = new ProviderClock(machine, book);
        // Signatures carry the machine's time: receivers judge by it how fresh a notification is, wherever the sandbox's clock is.
        bank = new Bank(vertx, book, clock, new Notifier(vertx, new Signature(secret), machine), () -> faults,
                reference -> url() + "/v1/redirects/" + URLEncoder.encode(reference, StandardCharsets.UTF_8));
        server = vertx.createHttpServer(new HttpServerOptions().setHost(host)).requestHandler(this::handle);
    }

    /** Takes up what the journal in the folder says is unfinished, and listens on the loopback; port 0 takes a free one. */
    public static SandboxProvider start(int port, Path folder, String secret, InstantSource machine) {
        return start(LOOPBACK, port, folder, secret, machine);
    }

    private static SandboxProvider start(String host, int port, Path folder, String secret, InstantSource machine) {
        SandboxProvider provider = new SandboxProvider(host, folder, secret, machine);
        Future<HttpServer> listening = Future.future(promise -> provider.vertx.runOnContext(loop -> {
            provider.bank.resume();
            provider.server.listen(port).onComplete(promise);
        }));
        listening.toCompletionStage().toCompletableFuture().join();
        return provider;
    }

    /**
     * Arguments: port, folder and, where others than this machine ask, the address to listen on; the secret comes in the
     * environment, where process lists do not show it.
     */
    public static void main(String[] arguments) {
        try {
            SandboxProvider provider = start(arguments.length > 2 ? arguments[2] : LOOPBACK, Integer.parseInt(arguments[0]),
                    Path.of(arguments[1]), System.getenv(SECRET), InstantSource.system());
            System.out.println("The sandbox provider listens on " + provider.url());
        } catch (CompletionException e) {
            System.err.println("The sandbox provider does not start: " + e.getCause().getMessage());
            System.exit(1);
        }
    }

    /** Where it is reached from this machine. */
    public String url() {
        return "http://" + LOOPBACK + ":" + server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        book.close();
    }

    private void handle(HttpServerRequest request) {
        JsonBody.of(request)
                .compose(body -> answer(request, body))
                .recover(failure -> failure instanceof Rejected rejected ? Future.succeededFuture(rejected.answer())
                        : Future.failedFuture(failure))
                .compose(answer -> answer.to(request.response()))
                .onFailure(failure -> request.connection().close());
    }

    private Future<Answer> answer(HttpServerRequest request, JsonObject body) {
        String[] path = request.path().split("/");
        String reference = path.length > 3 ? path[3] : "";
        String template = path.length > 3 ? request.path().replace("/" + reference, "/*") : request.path();
        return switch (request.method() + " " + template) {
            case "POST /v1/charges" -> losing(request, body, bank.charge(body));
            case "POST /v1/refunds" -> losing(request, body, bank.refund(body));
            case "POST /v1/payouts" -> losing(request, body, bank.payout(body));
            case "POST /v1/charges/*/cancellations" -> now(bank.cancel(reference));
            case "POST /v1/charges/*/chargebacks" -> now(bank.chargeBack(reference, body));
            case "GET /v1/redirects/*" -> now(find(Movement.Kind.CHARGE, reference));
            case "POST /v1/redirects/*/agreements" -> now(bank.answer(reference, true));
            case "POST /v1/redirects/*/refusals" -> now(bank.answer(reference, false));
            case "GET /v1/charges/*" -> now(find(Movement.Kind.CHARGE, reference));
            case "GET /v1/refunds/*" -> now(find(Movement.Kind.REFUND, reference));
            case "GET /v1/payouts/*" -> now(find(Movement.Kind.PAYOUT, reference));
            case "GET /v1/charges" -> now(list(Movement.Kind.CHARGE));
            case "GET /v1/refunds" -> now(list(Movement.Kind.REFUND));
            case "GET /v1/payouts" -> now(list(Movement.Kind.PAYOUT));
            case "GET /v1/faults" -> now(Answer.ok(faults.toJson()));
            case "PUT /v1/faults" -> now(misbehave(Faults.of(body)));
            case "DELETE /v1/faults" -> now(misbehave(Faults.NONE));
            case "GET /v1/test-clocks" -> now(Answer.ok(clock.view(bank.unfinished())));
            case "PUT /v1/test-clocks" -> now(move(body));
            default -> now(Answer.problem(404, "not-found", "nothing answers " + request.method() + " " + request.path()));
        };
    }

    private Future<Answer> losing(HttpServerRequest request, JsonObject body, Future<Answer> answer) {
        if (bank.losesResponse(body)) {
            return answer.compose(lost -> Future.failedFuture("the response of " + request.path() + " is lost on purpose"));
        }
        return answer;
    }

    private Answer find(Movement.Kind kind, String reference) {
        return book.find(kind, reference).map(found -> Answer.ok(found.toJson()))
                .orElseGet(() -> Answer.problem(404, "not-found", "nothing is called " + reference));
    }

    private Answer list(Movement.Kind kind) {
        JsonArray items = new JsonArray();
        book.all().stream().filter(movement -> movement.kind() == kind).map(Movement::toJson).forEach(items::add);
        return Answer.ok(new JsonObject().put("items", items));
    }

    private Answer misbehave(Faults wanted) {
        faults = wanted;
        return Answer.ok(faults.toJson());
    }

    private Answer move(JsonObject body) {
        try {
            clock.moveTo(Instant.parse(body.getString("now", "")));
        } catch (DateTimeException | ClassCastException unreadable) {
            throw new Rejected(400, "malformed-request", "now is not an instant");
        }
        return Answer.ok(clock.view(bank.unfinished()));
    }

    private static Future<Answer> now(Answer answer) {
        return Future.succeededFuture(answer);
    }
}
