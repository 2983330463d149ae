package tradeassurance.suite.access;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.suite.access.Forged.with;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.api.Operation;
import tradeassurance.suite.launcher.Suite;
import tradeassurance.suite.story.RunningSuite;

/** Every service lets in the bearer of a good token, and nobody who only looks like one. */
@ExtendWith(RunningSuite.class)
class TokenStoryTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            good                                        | 200
            good, and the scheme in small letters       | 200
            none                                        | 401
            empty                                       | 401
            not a token                                 | 401
            a password                                  | 401
            expired                                     | 401
            without an end                              | 401
            not yet valid                               | 401
            of another issuer                           | 401
            for another audience                        | 401
            for no audience                             | 401
            of no party                                 | 401
            of a party that is a number                 | 401
            in no role                                  | 403
            in a role that there is not                 | 403
            of a party that calls itself a service      | 403
            tampered with                               | 401
            signed by nobody (alg=none)                 | 401
            without its signature                       | 401
            signed by another key                       | 401
            signed by another key of the same name      | 401
            signed with the public key as a secret      | 401
            twice                                       | 401
            """)
    void eachServiceJudgesAToken(String kind, int status, Suite suite) throws Exception {
        String good = suite.token("buyer-1", "BUYER");
        for (String service : Operation.SERVICES) {
            HttpResponse<String> answer = ask(suite.url(service).resolve("/v1/events"), header(kind, good, suite));

            assertThat(answer.statusCode()).as(service).isEqualTo(status);
            if (status != 200) {
                assertThat(answer.headers().firstValue("Content-Type")).as(service).contains("application/problem+json");
                JsonObject problem = new JsonObject(answer.body());
                assertThat(problem.getString("code")).as(service).isEqualTo(status == 401 ? "unauthenticated" : "forbidden");
                assertThat(answer.body()).as("it does not say why").doesNotContain(good.substring(0, 20), "signature",
                        "expired");
            }
        }
    }

    private static String header(String kind, String good, Suite suite) throws Exception {
        String issuer = suite.url("issuer").toString();
        return switch (kind) {
            case "good, and the scheme in small letters" -> "bearer " + good;
            case "none" -> "";
            case "a password" -> "Basic YnV5ZXItMTpzZWNyZXQ=";
            case "twice" -> "Bearer " + good + ", Bearer " + good;
            default -> "Bearer " + switch (kind) {
                case "good" -> good;
                case "empty" -> "";
                case "not a token" -> "abc";
                case "expired" -> suite.token(with("exp", Forged.longAgo()));
                case "without an end" -> suite.token(with("exp", null));
                case "not yet valid" -> suite.token(with("nbf", Forged.inTheFarFuture()));
                case "of another issuer" -> suite.token(with("iss", "http://127.0.0.1:1"));
                case "for another audience" -> suite.token(with("aud", "somebody-else"));
                case "for no audience" -> suite.token(with("aud", null));
                case "of no party" -> suite.token(with("party_id", null));
                case "of a party that is a number" -> suite.token(with("party_id", 7));
                case "in no role" -> suite.token(with("roles", null));
                case "in a role that there is not" -> suite.token(with("roles", List.of("KING", "SYSTEM")));
                case "of a party that calls itself a service" -> suite.token(Map.of("party_id", "payment-service", "roles",
                        List.of("payment-service")));
                case "tampered with" -> Forged.tampered(good);
                case "signed by nobody (alg=none)" -> Forged.unsigned(good);
                case "without its signature" -> Forged.cut(good);
                case "signed by another key" -> Forged.byAnotherKey(issuer);
                case "signed by another key of the same name" -> Forged.byAnotherKeyOfTheSameName(good, issuer);
                case "signed with the public key as a secret" -> Forged.byThePublicKey(good, jwks(issuer));
                default -> throw new IllegalArgumentException(kind);
            };
        };
    }

    @Test
    void whatServicesTellEachOtherIsNotAtTheGateway(Suite suite) throws Exception {
        List<Operation> internal = Doors.operations().filter(operation -> operation.internal() || operation.sandbox()).toList();
        assertThat(internal).hasSizeGreaterThan(20);
        for (Operation operation : internal) {
            for (String who : List.of("order-service", "payment-service", "dispute-service", "limit-service")) {
                HttpRequest request = HttpRequest.newBuilder(suite.gateway().resolve(operation.example()))
                        .header("Authorization", "Bearer " + suite.token(who, "SERVICE"))
                        .header("Content-Type", "application/json")
                        .method(operation.method(), HttpRequest.BodyPublishers.ofString("{}")).build();
                HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
                // The gateway has a clock of its own, for everybody who plays in the sandbox.
                if (!(operation.sandbox() && operation.method().equals("GET"))) {
                    assertThat(answer.statusCode()).as("%s by %s", operation, who).isEqualTo(404);
                }
            }
        }
    }

    private static HttpResponse<String> ask(URI url, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String jwks(String issuer) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(issuer + "/jwks")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
