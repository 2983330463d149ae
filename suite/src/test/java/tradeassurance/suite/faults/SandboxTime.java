package tradeassurance.suite.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import tradeassurance.suite.launcher.Fleet;

/** The clocks of the services, moved roughly: all at once, whatever is going on, and whoever does not answer stays behind. */
final class SandboxTime {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    private final Fleet fleet;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1)).build();

    SandboxTime(Fleet fleet) {
        this.fleet = fleet;
    }

    /** Lets this much time pass for everybody who can be reached; the services that cannot. */
    List<String> jump(Duration by) throws InterruptedException {
        Instant latest = Instant.MIN;
        for (String service : everybody()) {
            Instant now = ask(service, "GET", "").map(body -> Instant.parse(body.getString("now"))).orElse(Instant.MIN);
            latest = now.isAfter(latest) ? now : latest;
        }
        if (latest.equals(Instant.MIN)) {
            return everybody();
        }
        return jumpTo(latest.plus(by));
    }

    List<String> jumpTo(Instant target) throws InterruptedException {
        String body = new JsonObject().put("now", target.toString()).encode();
        Stream.Builder<String> behind = Stream.builder();
        for (String service : everybody()) {
            if (ask(service, "PUT", body).isEmpty()) {
                behind.add(service);
            }
        }
        return behind.build().toList();
    }

    private static List<String> everybody() {
        return Stream.concat(Stores.SERVICES.stream(), Stream.of("sandbox-provider")).toList();
    }

    /** Asks one replica after the other. */
    private Optional<JsonObject> ask(String service, String method, String body) throws InterruptedException {
        List<String> names = service.equals("sandbox-provider") ? List.of(service)
                : fleet.replicas().stream().filter(name -> name.startsWith(service)).toList();
        for (String name : names) {
            URI url = fleet.url(name).resolve("/v1/test-clocks");
            HttpRequest request = HttpRequest.newBuilder(url).timeout(ANSWERS_WITHIN)
                    .header("Authorization", "Bearer " + fleet.serviceToken()).header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body)).build();
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return Optional.of(new JsonObject(answer.body()));
                }
            } catch (IOException unreachable) {
                // The other replica may be reachable.
                continue;
            }
        }
        return Optional.empty();
    }
}
