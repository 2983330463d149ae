package tradeassurance.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * An OpenID Connect issuer for tests and the sandbox: discovery, keys, and client credentials, on the loopback address unless
 * told otherwise. Whoever holds the object can have a token for anybody, so it has no place in production.
 */
public final class DevelopmentIssuer implements AutoCloseable {

    /** The audience of every token. */
    public static final String AUDIENCE = "trade-assurance";

    private static final Duration SERVICE_TOKEN_LIFETIME = Duration.ofMinutes(10);
    private static final Duration PARTY_TOKEN_LIFETIME = Duration.ofHours(12);
    private static final int MAX_FORM_BYTES = 8 * 1024;

    private final HttpServer server;
    private final String url;
    private final ExecutorService threads;
    private final RsaJsonWebKey key;
    private final Map<String, String> clientSecrets;
    private final InstantSource clock = InstantSource.system();

    private DevelopmentIssuer(HttpServer server, String url, RsaJsonWebKey key, Map<String, String> clientSecrets) {
        this.server = server;
        this.url = url;
        this.key = key;
        this.clientSecrets = Map.copyOf(clientSecrets);
        this.threads = Executors.newFixedThreadPool(2, DevelopmentIssuer::daemon);
        server.setExecutor(threads);
        server.createContext("/.well-known/openid-configuration", answering(exchange -> reply(exchange, 200, discovery())));
        server.createContext("/jwks", answering(exchange -> reply(exchange, 200, new JsonWebKeySet(key).toJson())));
        server.createContext("/token", answering(this::grant));
        server.start();
    }

    /** Starts with a key that lives as long as the object and no clients; port 0 takes a free one. */
    public static DevelopmentIssuer start(int port) {
        return start(port, Map.of());
    }

    /** Starts with a key that lives as long as the object, for clients given as secret by client id. */
    public static DevelopmentIssuer start(int port, Map<String, String> clientSecrets) {
        return onLoopback(port, SigningKey.made(), clientSecrets);
    }

    /** Starts with the key kept in the folder, made at the first start, so that tokens survive a restart. */
    public static DevelopmentIssuer start(int port, Map<String, String> clientSecrets, Path folder) {
        return onLoopback(port, SigningKey.keptIn(folder), clientSecrets);
    }

    /** Starts on all addresses of a machine or pod that others know by this URL; the key is kept in the folder. */
    public static DevelopmentIssuer start(URI url, Map<String, String> clientSecrets, Path folder) {
        HttpServer server = listen(new InetSocketAddress(url.getPort()));
        return new DevelopmentIssuer(server, url.toString(), SigningKey.keptIn(folder), clientSecrets);
    }

    private static DevelopmentIssuer onLoopback(int port, RsaJsonWebKey key, Map<String, String> clientSecrets) {
        HttpServer server = listen(new InetSocketAddress("127.0.0.1", port));
        return new DevelopmentIssuer(server, "http://127.0.0.1:" + server.getAddress().getPort(), key, clientSecrets);
    }

    /** The issuer's URL, which is also the {@code iss} of its tokens. */
    public String url() {
        return url;
    }

    /** A token for a party in the given roles, valid for twelve hours. */
    public String token(String partyId, String... roles) {
        return sign(claims(partyId, List.of(roles), PARTY_TOKEN_LIFETIME));
    }

    /** A token of a buyer with some claims replaced, or left out where the value is null: for tests of what is refused. */
    public String token(Map<String, Object> overrides) {
        JwtClaims claims = claims("buyer-1", List.of("BUYER"), PARTY_TOKEN_LIFETIME);
        overrides.forEach((name, value) -> {
            if (value == null) {
                claims.unsetClaim(name);
            } else {
                claims.setClaim(name, value instanceof Instant instant ? instant.getEpochSecond() : value);
            }
        });
        return sign(claims);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private JwtClaims claims(String subject, List<String> roles, Duration lifetime) {
        Instant now = clock.instant();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setSubject(subject);
        claims.setAudience(AUDIENCE);
        claims.setStringClaim("azp", subject);
        claims.setStringClaim("party_id", subject);
        claims.setStringListClaim("roles", roles);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(lifetime).getEpochSecond()));
        claims.setGeneratedJwtId();
        return claims;
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the token cannot be signed", e);
        }
    }

    private String discovery() {
        return JsonUtil.toJson(Map.of(
                "issuer", url(),
                "jwks_uri", url() + "/jwks",
                "token_endpoint", url() + "/token",
                "grant_types_supported", List.of("client_credentials"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"),
                "response_types_supported", List.of("token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private void grant(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange.getRequestBody().readNBytes(MAX_FORM_BYTES));
        String[] basic = basicCredentials(exchange.getRequestHeaders().getFirst("Authorization"));
        String client = basic.length == 2 ? basic[0] : form.getOrDefault("client_id", "");
        String secret = basic.length == 2 ? basic[1] : form.getOrDefault("client_secret", "");
        String expected = clientSecrets.get(client);
        if (expected == null || !MessageDigest.isEqual(bytes(expected), bytes(secret))) {
            reply(exchange, 401, JsonUtil.toJson(Map.of("error", "invalid_client")));
        } else if (!"client_credentials".equals(form.get("grant_type"))) {
            reply(exchange, 400, JsonUtil.toJson(Map.of("error", "unsupported_grant_type")));
        } else {
            String role = client.equals("sandbox-provider") ? "PROVIDER" : "SERVICE";
            reply(exchange, 200, JsonUtil.toJson(Map.of(
                    "access_token", sign(claims(client, List.of(role), SERVICE_TOKEN_LIFETIME)),
                    "token_type", "Bearer",
                    "expires_in", SERVICE_TOKEN_LIFETIME.toSeconds())));
        }
    }

    private static Map<String, String> form(byte[] body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            String value = nameAndValue.length == 2 ? nameAndValue[1] : "";
            form.put(decoded(nameAndValue[0]), decoded(value));
        }
        return form;
    }

    private static String[] basicCredentials(String header) {
        if (header == null || !header.startsWith("Basic ")) {
            return new String[0];
        }
        byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()).trim());
        return new String(decoded, StandardCharsets.UTF_8).split(":", 2);
    }

    private static HttpHandler answering(HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                handler.handle(exchange);
            } catch (IllegalArgumentException e) {
                reply(exchange, 400, JsonUtil.toJson(Map.of("error", "invalid_request")));
            }
        };
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes(json).length);
        exchange.getResponseBody().write(bytes(json));
    }

    private static HttpServer listen(InetSocketAddress address) {
        try {
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the development issuer cannot listen on port " + address.getPort(), e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "development-issuer");
        thread.setDaemon(true);
        return thread;
    }
}
