package tradeassurance.chassis.webhook.post;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.chassis.webhook.post.DestinationsTest.ip;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;

/** Against a real server, by names that lead where the test says. */
class SenderTest {

    private static final String HOST = "hooks.example.com";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private int listen(HttpServerOptions options, io.vertx.core.Handler<HttpServerRequest> handler) {
        HttpServer server = vertx.createHttpServer(options).requestHandler(request -> {
            asked.add(request.path());
            handler.handle(request);
        });
        return server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join().actualPort();
    }

    private Sent post(Sender sender, String url) {
        return sender.post(URI.create(url), Map.of("webhook-id", "evt_1"), "{}").await().atMost(PATIENCE);
    }

    private Sender sender(Resolver resolver, boolean loopback) {
        return new Sender(vertx, new Destinations(resolver, loopback), Duration.ofMillis(500), new HttpClientOptions());
    }

    private static Resolver to(String... addresses) {
        return host -> Uni.createFrom().item(List.of(addresses).stream().map(DestinationsTest::ip).toList());
    }

    /** The first answer is judged and used; what the name says the next time is judged again. */
    @Test
    void aNameThatLeadsElsewhereTheSecondTimeLeadsNowhere() {
        int port = listen(new HttpServerOptions(), request -> request.response().end());
        Iterator<InetAddress> answers = List.of(ip("127.0.0.1"), ip("10.0.0.1")).iterator();
        List<String> resolved = new ArrayList<>();
        Sender sender = sender(host -> {
            resolved.add(host);
            return Uni.createFrom().item(List.of(answers.next()));
        }, true);

        Sent first = post(sender, "http://" + HOST + ":" + port + "/a");
        assertThat(first.delivered()).isTrue();
        assertThat(resolved).as("once per request: what was judged is what was connected to").containsExactly(HOST);
        Sent second = post(sender, "http://" + HOST + ":" + port + "/b");
        assertThat(second.status()).isNull();
        assertThat(second.error()).contains("public internet");
        assertThat(asked).containsExactly("/a");
    }

    @Test
    void inProductionNoNameLeadsToThisMachine() {
        int port = listen(new HttpServerOptions(), request -> request.response().end());
        assertThat(post(sender(to("127.0.0.1"), false), "http://" + HOST + ":" + port + "/").error())
                .contains("public internet");
        assertThat(asked).isEmpty();
    }

    @Test
    void theNameIsWhatCertificateAndHostAreOf() throws Exception {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + HOST, "-ext", "san=dns:" + HOST, "-storetype", "PKCS12",
                "-keystore", store.toString(), "-storepass", "password", "-alias", "server").inheritIO().start();
        assertThat(keytool.waitFor(20, TimeUnit.SECONDS)).isTrue();
        PfxOptions certificate = new PfxOptions().setPath(store.toString()).setPassword("password");
        List<String> names = new CopyOnWriteArrayList<>();
        int port = listen(new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(certificate), request -> {
            names.add(request.connection().indicatedServerName());
            names.add(request.authority().host());
            request.response().end();
        });
        Sender sender = new Sender(vertx, new Destinations(to("127.0.0.1"), true), Duration.ofSeconds(5),
                new HttpClientOptions().setTrustOptions(certificate));

        assertThat(post(sender, "https://" + HOST + ":" + port + "/").delivered()).isTrue();
        assertThat(names).containsExactly(HOST, HOST);
        Sent other = post(sender, "https://other.example.com:" + port + "/");
        assertThat(other.status()).isNull();
        assertThat(other.error()).contains("SSLHandshakeException");
        assertThat(post(new Sender(vertx, new Destinations(to("127.0.0.1"), true), Duration.ofSeconds(5),
                new HttpClientOptions()), "https://" + HOST + ":" + port + "/").error()).as("a certificate of nobody known")
                .contains("SSLHandshakeException");
    }

    @Test
    void aRedirectIsAnAnswerLikeAnyOther() {
        int port = listen(new HttpServerOptions(),
                request -> request.response().setStatusCode(307).putHeader("Location", "/inside").end());
        Sent sent = post(sender(to("127.0.0.1"), true), "http://" + HOST + ":" + port + "/");
        assertThat(sent.status()).isEqualTo(307);
        assertThat(sent.delivered()).isFalse();
        assertThat(asked).containsExactly("/");
    }

    @Test
    void ofAnAnswerOnlyTheBeginningIsKept() {
        int port = listen(new HttpServerOptions(), request -> {
            request.response().setStatusCode(500).setChunked(true);
            pour(request, "no\u0000" + "o".repeat(10_000));
        });
        Sender patient = new Sender(vertx, new Destinations(to("127.0.0.1"), true), PATIENCE, new HttpClientOptions());
        Sent sent = post(patient, "http://" + HOST + ":" + port + "/");
        assertThat(sent.status()).isEqualTo(500);
        assertThat(sent.answer()).hasSize(300).startsWith("no ooo");
        assertThat(sent.took()).as("it does not wait for an end that never comes").isLessThan(PATIENCE.dividedBy(2));
    }

    private void pour(HttpServerRequest request, String text) {
        if (!request.response().closed()) {
            request.response().write(Buffer.buffer(text)).onSuccess(written -> pour(request, text));
        }
    }

    @Test
    void whoSaysNothingInTimeHasNotAnswered() {
        int port = listen(new HttpServerOptions(), request -> {
        });
        Sent sent = post(sender(to("127.0.0.1"), true), "http://" + HOST + ":" + port + "/");
        assertThat(sent.status()).isNull();
        assertThat(sent.error()).isEqualTo("no answer within PT0.5S");
    }

    @Test
    void nobodyThereIsToldInTheLog() {
        assertThat(post(sender(to("127.0.0.1"), true), "http://" + HOST + ":1/").error()).contains("Connection refused");
        Resolver none = host -> Uni.createFrom().failure(new java.net.UnknownHostException(host));
        assertThat(post(sender(none, true), "http://" + HOST + "/").error()).isEqualTo("UnknownHostException: " + HOST);
    }
}
