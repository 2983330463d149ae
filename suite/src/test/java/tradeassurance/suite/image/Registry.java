package tradeassurance.suite.image;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** As much of a registry as a push needs: blobs and manifests by name, kept in memory. */
final class Registry implements AutoCloseable {

    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private final Map<String, byte[]> manifests = new ConcurrentHashMap<>();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    Registry() {
        server = vertx.createHttpServer().requestHandler(request -> request.body()
                .onSuccess(body -> answer(request, body.getBytes())))
                .listen(0, "localhost").toCompletionStage().toCompletableFuture().join();
    }

    String host() {
        return "localhost:" + server.actualPort();
    }

    /** What was pushed under a tag or a digest. */
    String manifest(String name) {
        return new String(manifests.get(name), StandardCharsets.UTF_8);
    }

    /** A blob that a manifest speaks of. */
    String blob(String digest) {
        return new String(blobs.get(digest), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request, byte[] body) {
        String last = request.path().replaceAll(".*/", "");
        if (request.path().contains("/blobs/uploads/")) {
            upload(request, body, last);
        } else if (request.path().contains("/manifests/") && request.method().equals(HttpMethod.PUT)) {
            manifests.put(last, body);
            manifests.put(digest(body), body);
            request.response().putHeader("Docker-Content-Digest", digest(body)).setStatusCode(201).end();
        } else {
            request.response().setStatusCode(blobs.containsKey(last) || last.isEmpty() ? 200 : 404).end();
        }
    }

    /** Opened by POST, filled by PATCH, named by PUT. */
    private void upload(HttpServerRequest request, byte[] body, String id) {
        switch (request.method().name()) {
            case "POST" ->
                request.response().putHeader("Location", request.path() + System.nanoTime()).setStatusCode(202).end();
            case "PATCH" -> {
                blobs.put(id, body);
                request.response().putHeader("Location", request.path()).setStatusCode(202).end();
            }
            default -> {
                blobs.put(request.getParam("digest"), blobs.remove(id));
                request.response().setStatusCode(201).end();
            }
        }
    }

    private static String digest(byte[] content) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
