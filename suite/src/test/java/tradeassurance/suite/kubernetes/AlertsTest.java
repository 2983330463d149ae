package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The alerts go off when they should and not before, by Prometheus' own test tool. */
class AlertsTest {

    private static final Path HOME = Path.of("../k8s");
    private static final String ALERT = "- alert: ";

    @Test
    void theyGoOffWhenTheyShould(@TempDir Path folder) throws IOException, InterruptedException {
        KubernetesSerialization serialization = new KubernetesSerialization();
        GenericKubernetesResource rule = serialization.unmarshal(Files.readString(HOME.resolve("base/alerts.yaml")),
                GenericKubernetesResource.class);
        Files.writeString(folder.resolve("rules.yaml"), serialization.asYaml(rule.get("spec")));
        Files.copy(HOME.resolve("tests/alerts-test.yaml"), folder.resolve("alerts-test.yaml"));

        Process process = promtool(folder, "test", "rules", "alerts-test.yaml");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("SUCCESS");
    }

    @Test
    void eachOfThemIsSeenToGoOff() throws IOException {
        String tests = Files.readString(HOME.resolve("tests/alerts-test.yaml"));
        List<String> alerts = Files.readString(HOME.resolve("base/alerts.yaml")).lines().map(String::strip)
                .filter(line -> line.startsWith(ALERT)).map(line -> line.substring(ALERT.length())).toList();

        assertThat(alerts).hasSizeGreaterThan(5).allMatch(tests::contains);
    }

    /** As rules that record them: what promtool takes as such is a query. */
    @Test
    void everyQueryOfADashboardIsOne(@TempDir Path folder) throws IOException, InterruptedException {
        JsonArray rules = new JsonArray();
        Dashboards.queries().forEach(query -> rules.add(new JsonObject().put("record", "dashboard:query" + rules.size())
                .put("expr", query.expression())));
        Files.writeString(folder.resolve("queries.json"), new JsonObject().put("groups", new JsonArray()
                .add(new JsonObject().put("name", "dashboards").put("rules", rules))).encode());

        Process process = promtool(folder, "check", "rules", "queries.json");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("SUCCESS: " + rules.size() + " rules found");
    }

    @Test
    void thereIsADashboardForEachServiceAndOneForTheMoney() {
        assertThat(Dashboards.all().map(dashboard -> dashboard.getString("uid"))).containsExactlyInAnyOrder(
                "trade-assurance-order-service", "trade-assurance-payment-service", "trade-assurance-dispute-service",
                "trade-assurance-limit-service", "trade-assurance-money");
        assertThat(Overlay.all()).allSatisfy(overlay -> assertThat(overlay.every(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getLabels().containsKey("grafana_dashboard"))).hasSize(5));
    }

    private static Process promtool(Path folder, String... arguments) {
        try {
            return new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList())
                    .directory(folder.toFile()).redirectErrorStream(true).start();
        } catch (IOException missing) {
            assumeTrue(false, "there is no promtool on this machine (Debian: apt-get install prometheus)");
            throw new IllegalStateException(missing);
        }
    }
}
