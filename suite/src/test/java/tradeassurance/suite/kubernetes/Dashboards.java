package tradeassurance.suite.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What is asked of Prometheus, by dashboards and by alerts. */
public final class Dashboards {

    private static final Path HOME = Path.of("../k8s/base");

    private Dashboards() {
    }

    /** The dashboards by their files. */
    static Stream<JsonObject> all() {
        try (Stream<Path> files = Files.list(HOME.resolve("dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> new JsonObject(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every query of every dashboard. */
    public static List<Query> queries() {
        return all().flatMap(Dashboards::queries).toList();
    }

    /** The expression of every alert. */
    public static List<Query> alerts() {
        KubernetesSerialization serialization = new KubernetesSerialization();
        GenericKubernetesResource rule = serialization.unmarshal(text(HOME.resolve("alerts.yaml")),
                GenericKubernetesResource.class);
        JsonObject spec = new JsonObject(serialization.asJson(rule.get("spec")));
        return each(spec.getJsonArray("groups")).flatMap(group -> each(group.getJsonArray("rules")))
                .map(alert -> new Query(alert.getString("expr"))).toList();
    }

    static Stream<Query> queries(JsonObject dashboard) {
        return each(dashboard.getJsonArray("panels")).flatMap(panel -> each(panel.getJsonArray("targets")))
                .map(target -> new Query(target.getString("expr")));
    }

    static Stream<JsonObject> each(JsonArray array) {
        return array.stream().map(JsonObject.class::cast);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
