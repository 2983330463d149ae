package tradeassurance.suite.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;
import tradeassurance.chassis.testing.DevelopmentIssuer;

/** Tokens are judged as a service judges them: by discovery and JWKS alone. */
class DevelopmentIssuerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void aTokenIsVerifiedByWhatTheIssuerPublishes() throws Exception {
        try (DevelopmentIssuer issuer = DevelopmentIssuer.start(0)) {
            JwtClaims claims = verifier(issuer).processToClaims(issuer.token("buyer-7", "BUYER", "OPERATOR"));

            assertThat(claims.getStringClaimValue("party_id")).isEqualTo("buyer-7");
            assertThat(claims.getStringListClaimValue("roles")).containsExactly("BUYER", "OPERATOR");
        }
    }

    @Test
    void anExpiredTokenAndOneForOthersAreRecognisable() throws Exception {
        try (DevelopmentIssuer issuer = DevelopmentIssuer.start(0)) {
            JwtConsumer verifier = verifier(issuer);

            assertThatThrownBy(() -> verifier.processToClaims(issuer.token(Map.of("exp", Instant.EPOCH))))
                    .isInstanceOf(InvalidJwtException.class);
            assertThatThrownBy(() -> verifier.processToClaims(issuer.token(Map.of("aud", "somebody-else"))))
                    .isInstanceOf(InvalidJwtException.class);
        }
    }

    @Test
    void tokensSurviveARestart() throws Exception {
        String before;
        int port;
        try (DevelopmentIssuer issuer = DevelopmentIssuer.start(0, Map.of(), folder)) {
            before = issuer.token("buyer-7", "BUYER");
            port = URI.create(issuer.url()).getPort();
        }
        try (DevelopmentIssuer issuer = DevelopmentIssuer.start(port, Map.of(), folder)) {
            assertThat(verifier(issuer).processToClaims(before).getSubject()).isEqualTo("buyer-7");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("signing-key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest(name = "{0} with {1}: {2} {3}")
    @CsvSource(textBlock = """
            order-service,    right, 200, SERVICE
            sandbox-provider, right, 200, PROVIDER
            order-service,    wrong, 401,
            nobody,           right, 401,
            """)
    void clientsGetTokensForTheirSecret(String client, String secret, int status, String role) throws Exception {
        try (DevelopmentIssuer issuer = DevelopmentIssuer.start(0,
                Map.of("order-service", "right", "sandbox-provider", "right"))) {
            String basic = "Basic "
                    + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> byHeader = post(issuer, "grant_type=client_credentials", basic);
            HttpResponse<String> byForm = post(issuer, "grant_type=client_credentials&client_id=" + client + "&client_secret="
                    + secret, "");

            assertThat(byHeader.statusCode()).isEqualTo(status).isEqualTo(byForm.statusCode());
            if (role != null) {
                JwtClaims claims = verifier(issuer).processToClaims(new JsonObject(byForm.body()).getString("access_token"));
                assertThat(claims.getSubject()).isEqualTo(client);
                assertThat(claims.getStringListClaimValue("roles")).containsExactly(role);
            }
        }
    }

    private static HttpResponse<String> post(DevelopmentIssuer issuer, String form, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JwtConsumer verifier(DevelopmentIssuer issuer) throws IOException, InterruptedException {
        JsonObject discovery = new JsonObject(CLIENT.send(
                HttpRequest.newBuilder(URI.create(issuer.url() + "/.well-known/openid-configuration")).build(),
                HttpResponse.BodyHandlers.ofString()).body());
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(discovery.getString("jwks_uri"))))
                .setExpectedIssuer(discovery.getString("issuer")).setExpectedAudience("trade-assurance")
                .setRequireExpirationTime().setRequireSubject().build();
    }
}
