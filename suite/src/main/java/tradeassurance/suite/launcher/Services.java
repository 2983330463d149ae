package tradeassurance.suite.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tradeassurance.suite.provider.SandboxProvider;

/** How the services and the provider are started: what is secret goes by environment, where process lists do not show it. */
final class Services {

    private static final List<String> JVM = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    private final Settings settings;
    private final DataFolder folder;
    private final Secrets secrets;
    private final Databases databases;
    private final URI issuer;
    private final Compiled compiled;
    private final Consumer<String> say;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWERS_WITHIN).build();

    Services(Settings settings, DataFolder folder, Secrets secrets, Databases databases, URI issuer, Compiled compiled,
            Consumer<String> say) {
        this.settings = settings;
        this.folder = folder;
        this.secrets = secrets;
        this.databases = databases;
        this.issuer = issuer;
        this.compiled = compiled;
        this.say = say;
    }

    /** Fails with one sentence when a service has not been built. */
    static void requireBuilt(Path project, List<Component> wanted) {
        for (Component service : wanted) {
            if (!Files.exists(jar(project, service))) {
                throw new StartFailure(service.label + " has not been built: run ./mvnw -DskipTests package first.");
            }
        }
    }

    /** One of several processes of a service, under a name, at an address and with some settings of its own. */
    Supervised.Plan plan(Component service, String called, URI url, Map<String, String> own) {
        List<String> line = new ArrayList<>(List.of(java()));
        line.addAll(JVM);
        line.addAll(compiled.options());
        Map<String, String> properties = properties(service);
        properties.put("quarkus.http.port", String.valueOf(url.getPort()));
        properties.putAll(own);
        properties.forEach((name, value) -> line.add("-D" + name + "=" + value));
        line.addAll(List.of("-jar", jar(settings.project(), service).toString()));
        ProcessBuilder command = new ProcessBuilder(line);
        Map<String, String> environment = command.environment();
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.database(service));
        environment.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET",
                settings.oidc().map(Settings.Oidc::secret).orElseGet(() -> secrets.clients().get(service.label)));
        if (service == Component.PAYMENT) {
            environment.put("PAYMENT_SANDBOX_PROVIDER_SECRET", secrets.webhook());
        }
        return plan(called, command, url.resolve("/q/health/ready"));
    }

    Supervised.Plan provider() {
        ProcessBuilder command = new ProcessBuilder(java(), "-Xmx96m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), SandboxProvider.class.getName(),
                String.valueOf(settings.ports().of(Component.PROVIDER)), folder.provider().toString());
        command.environment().put(SandboxProvider.SECRET, secrets.webhook());
        return plan(Component.PROVIDER.label, command, url(Component.PROVIDER).resolve("/v1/faults"));
    }

    URI url(Component component) {
        return URI.create("http://127.0.0.1:" + settings.ports().of(component));
    }

    private Supervised.Plan plan(String name, ProcessBuilder command, URI probe) {
        return new Supervised.Plan(name, command, () -> answers(probe), "TERM", folder.log(name), folder.process(name), say);
    }

    private Map<String, String> properties(Component service) {
        Map<String, String> properties = Component.SERVICES.stream().filter(peer -> peer != service)
                .collect(Collectors.toMap(peer -> "quarkus.rest-client." + peer.label + ".url", peer -> url(peer).toString()));
        properties.put("quarkus.profile", "sandbox");
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.datasource.username", service.database());
        properties.put("quarkus.datasource.reactive.url", databases.reactiveUrl(service));
        properties.put("quarkus.datasource.jdbc.url", "jdbc:" + databases.reactiveUrl(service));
        properties.put("quarkus.oidc.auth-server-url", issuer.toString());
        properties.put("quarkus.oidc-client.auth-server-url", issuer.toString());
        properties.put("quarkus.oidc-client.client-id", service.label);
        properties.put("chassis.documents.folder", folder.documents(service.label).toString());
        if (service == Component.PAYMENT) {
            properties.put("quarkus.rest-client.sandbox-provider.url", url(Component.PROVIDER).toString());
            properties.put("payment.sandbox-provider.notify-url",
                    url(service).resolve("/v1/provider-notifications/sandbox").toString());
        }
        return properties;
    }

    private boolean answers(URI probe) {
        try {
            HttpRequest request = HttpRequest.newBuilder(probe).timeout(ANSWERS_WITHIN).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path jar(Path project, Component service) {
        return project.resolve(service.label).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Inside Maven our classes are in a loader of their own, and java.class.path names those of Maven. */
    private static String classPath() {
        if (Services.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(java.io.File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
