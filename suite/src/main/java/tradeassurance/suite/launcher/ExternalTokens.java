package tradeassurance.suite.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.gateway.Tokens;
import tradeassurance.suite.http.Rejected;

/** Tokens of an issuer that is not ours: the suite is its client {@code suite}, and gives nobody else a token. */
final class ExternalTokens implements Tokens {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final Settings.Oidc oidc;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();

    ExternalTokens(Settings.Oidc oidc) {
        this.oidc = oidc;
    }

    /** Fails with one sentence when there is no issuer, or it does not know the suite. */
    void requireReachable() {
        if (forServices().isEmpty()) {
            throw new StartFailure("The issuer " + oidc.url() + " gives the client suite an empty token.");
        }
    }

    @Override
    public String forServices() {
        String discovery = oidc.url().toString().replaceFirst("/$", "") + "/.well-known/openid-configuration";
        URI endpoint = URI.create(ask(HttpRequest.newBuilder(URI.create(discovery))).getString("token_endpoint"));
        String form = "grant_type=client_credentials&client_id=suite&client_secret="
                + URLEncoder.encode(oidc.secret(), StandardCharsets.UTF_8);
        return ask(HttpRequest.newBuilder(endpoint).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))).getString("access_token", "");
    }

    @Override
    public String forParty(String partyId, List<String> roles) {
        throw new Rejected(404, "not-found", "tokens are given out by " + oidc.url());
    }

    private JsonObject ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.timeout(ANSWERS_WITHIN).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StartFailure("The issuer " + oidc.url() + " answers " + response.statusCode()
                        + " to the client suite: check -Doidc and -Doidc.secret.");
            }
            return new JsonObject(response.body());
        } catch (IOException | DecodeException e) {
            throw new StartFailure("The issuer " + oidc.url() + " does not answer as one (" + e + "): check -Doidc.", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", stopped);
        }
    }
}
