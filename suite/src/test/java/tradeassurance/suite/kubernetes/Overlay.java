package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** What an overlay comes to: rendered by kubectl as an operator would, and read into the types of the API. */
record Overlay(String name, List<HasMetadata> resources) {

    static final List<String> SERVICES = List.of("order-service", "payment-service", "dispute-service", "limit-service");
    private static final Path HOME = Path.of("../k8s/overlays");
    private static final Map<String, Overlay> RENDERED = new ConcurrentHashMap<>();

    static Stream<Overlay> all() {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList().stream()
                    .map(name -> RENDERED.computeIfAbsent(name, Overlay::render));
        } catch (IOException e) {
            throw new IllegalStateException("no overlays", e);
        }
    }

    private static Overlay render(String name) {
        String text = kubectl("kustomize", HOME.resolve(name).toString());
        KubernetesSerialization serialization = new KubernetesSerialization();
        return new Overlay(name, Arrays.stream(text.split("(?m)^---$"))
                .map(document -> (HasMetadata) serialization.unmarshal(document)).toList());
    }

    private static String kubectl(String... arguments) {
        List<String> command = Stream.concat(Stream.of("kubectl"), Arrays.stream(arguments)).toList();
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).as(text).isZero();
                return text;
            }
        } catch (IOException missing) {
            assumeTrue(false, "there is no kubectl on this machine: " + missing.getMessage());
            throw new IllegalStateException(missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    <T extends HasMetadata> List<T> every(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The one of this name; fails where there is none. */
    <T extends HasMetadata> T the(Class<T> type, String called) {
        return every(type).stream().filter(resource -> resource.getMetadata().getName().equals(called)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no " + type.getSimpleName() + " " + called));
    }

    /** The pods by the name of the deployment or stateful set that makes them. */
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new TreeMap<>();
        every(Deployment.class).forEach(each -> pods.put(each.getMetadata().getName(), each.getSpec().getTemplate()));
        every(StatefulSet.class).forEach(each -> pods.put(each.getMetadata().getName(), each.getSpec().getTemplate()));
        return pods;
    }

    @Override
    public String toString() {
        return name;
    }
}
