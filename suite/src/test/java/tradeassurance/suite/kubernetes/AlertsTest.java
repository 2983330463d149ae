package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** The alerts go off when they should and not before, by Prometheus' own test tool. */
class AlertsTest {

    private static final Path HOME = Path.of("../k8s");

    @Test
    void theyGoOffWhenTheyShould(@TempDir Path folder) throws IOException, InterruptedException {
        KubernetesSerialization serialization = new KubernetesSerialization();
        GenericKubernetesResource rule = serialization.unmarshal(Files.readString(HOME.resolve("base/alerts.yaml")),
                GenericKubernetesResource.class);
        Files.writeString(folder.resolve("rules.yaml"), serialization.asYaml(rule.get("spec")));
        Files.copy(HOME.resolve("tests/alerts-test.yaml"), folder.resolve("alerts-test.yaml"));

        Process process = promtool(folder);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("SUCCESS");
    }

    private static Process promtool(Path folder) {
        try {
            return new ProcessBuilder("promtool", "test", "rules", "alerts-test.yaml").directory(folder.toFile())
                    .redirectErrorStream(true).start();
        } catch (IOException missing) {
            assumeTrue(false, "there is no promtool on this machine (Debian: apt-get install prometheus)");
            throw new IllegalStateException(missing);
        }
    }
}
