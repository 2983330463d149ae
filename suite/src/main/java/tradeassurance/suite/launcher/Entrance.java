package tradeassurance.suite.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tradeassurance.chassis.testing.DevelopmentIssuer;
import tradeassurance.suite.gateway.Gateway;
import tradeassurance.suite.gateway.TestClocks;

/**
 * The issuer and the gateway alone, for a sandbox whose services run elsewhere, as on Kubernetes. The issuer is there for
 * everybody who has a client's secret; the gateway, which gives a token to whoever asks, listens on the loopback only.
 */
public final class Entrance implements AutoCloseable {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(60);
    private static final long POLL_MS = 500;

    private final DevelopmentIssuer issuer;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWERS_WITHIN).build();

    private Entrance(DevelopmentIssuer issuer) {
        this.issuer = issuer;
    }

    /**
     * Arguments: the gateway's port, a folder, and a file that is there while the gateway is; addresses and secrets come in the
     * environment.
     */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        Path entered = Path.of(arguments[2]);
        Files.deleteIfExists(entered);
        Map<Component, URI> urls = Stream.concat(Component.SERVICES.stream(), Stream.of(Component.PROVIDER))
                .collect(Collectors.toMap(each -> each, each -> URI.create(required(each, "URL"))));
        Map<String, String> secrets = Component.SERVICES.stream()
                .collect(Collectors.toMap(each -> each.label, each -> required(each, "CLIENT_SECRET")));
        Entrance entrance = open(URI.create(required(Component.ISSUER, "URL")), secrets, Path.of(arguments[1]));
        try (Gateway gateway = entrance.gateway(Integer.parseInt(arguments[0]), urls)) {
            System.out.println("The sandbox is entered at " + gateway.url());
            Files.writeString(entered, gateway.url().toString());
            new CountDownLatch(1).await();
        }
    }

    /** Starts the issuer, which the services need in order to start themselves. */
    static Entrance open(URI issuer, Map<String, String> clientSecrets, Path folder) {
        return new Entrance(DevelopmentIssuer.start(issuer, clientSecrets, folder));
    }

    /** Waits until everybody is up, sets all clocks to the latest of them, and lets people in. */
    Gateway gateway(int port, Map<Component, URI> urls) {
        urls.forEach((component, url) -> awaitUp(
                url.resolve(component == Component.PROVIDER ? "/v1/faults" : "/q/health/ready")));
        SandboxTokens tokens = new SandboxTokens(issuer);
        Map<String, URI> followers = new LinkedHashMap<>();
        urls.forEach((component, url) -> followers.put(component.label, url));
        TestClocks clocks = new TestClocks(followers, tokens::forServices, QUIET_WITHIN);
        clocks.align();
        Map<String, URI> upstreams = new LinkedHashMap<>(followers);
        upstreams.remove(Component.PROVIDER.label);
        WelcomePage welcome = new WelcomePage("http://localhost:" + port, urls::get, issuer.url(), "inside the cluster");
        return Gateway.start(port, upstreams, tokens, clocks, welcome.html());
    }

    @Override
    public void close() {
        issuer.close();
    }

    private void awaitUp(URI probe) {
        try {
            while (!answers(probe)) {
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", stopped);
        }
    }

    private boolean answers(URI probe) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(probe).timeout(ANSWERS_WITHIN).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String required(Component component, String what) {
        String name = component.label.replace('-', '_').toUpperCase(Locale.ROOT) + "_" + what;
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new StartFailure("The environment does not say " + name + ".");
        }
        return value;
    }
}
