package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import tradeassurance.chassis.testing.Written;

/** Every setting in a manifest is one that the service reads, and what the build generates is what is deployed. */
class SettingsTest {

    private static final String MAPPING = "io.smallrye.config.ConfigMapping";

    /** What the framework itself reads and no file of ours sets. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of("QUARKUS_DATASOURCE_REACTIVE_URL", "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD", "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "QUARKUS_INIT_AND_EXIT", "QUARKUS_PROFILE");

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "order-service", "payment-service", "dispute-service", "limit-service" })
    void whatIsDeployedIsWhatTheBuildGenerates(String service) throws IOException {
        Written.same("../k8s/base/" + service + "/kubernetes.yml",
                Files.readString(Path.of("..", service, "target/kubernetes/kubernetes.yml")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void everyKeyIsASettingOfItsService(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            Set<String> known = known(service);
            PodSpec pod = overlay.the(Deployment.class, service).getSpec().getTemplate().getSpec();
            List<String> keys = new ArrayList<>();
            Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream())
                    .forEach(container -> keys.addAll(keys(overlay, container)));

            assertThat(keys).as(service).isNotEmpty().isSubsetOf(known);
            assertThat(keys).as(service).contains("QUARKUS_OIDC_AUTH_SERVER_URL", "QUARKUS_DATASOURCE_REACTIVE_URL");
        }
    }

    private static List<String> keys(Overlay overlay, Container container) {
        List<String> keys = new ArrayList<>(container.getEnv().stream().map(EnvVar::getName).toList());
        container.getEnvFrom().forEach(from -> keys.addAll(
                overlay.the(ConfigMap.class, from.getConfigMapRef().getName()).getData().keySet()));
        return keys;
    }

    private static Set<String> known(String service) {
        Set<String> known = new TreeSet<>(OF_THE_FRAMEWORK);
        Stream.of("../chassis/src/main/resources/META-INF/microprofile-config.properties",
                "../" + service + "/src/main/resources/application.properties")
                .forEach(file -> properties(file).stringPropertyNames().forEach(key -> known.add(variable(key))));
        new ClassFileImporter().importPaths(Path.of("../chassis/target/classes"), Path.of("..", service, "target/classes"))
                .forEach(type -> {
                    if (type.isAnnotatedWith(MAPPING)) {
                        add(type, type.getAnnotationOfType(MAPPING).get("prefix").orElseThrow().toString(), known);
                    } else if (type.isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")) {
                        known.add(variable("quarkus.rest-client." + type.getAnnotationOfType(
                                "org.eclipse.microprofile.rest.client.inject.RegisterRestClient").get("configKey").orElseThrow()
                                + ".url"));
                    }
                });
        return known;
    }

    private static void add(JavaClass mapping, String prefix, Set<String> known) {
        for (JavaMethod method : mapping.getMethods()) {
            String key = prefix + "." + method.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            known.add(variable(key));
            if (method.getRawReturnType().isInterface() && method.getRawReturnType().getName().startsWith("tradeassurance.")) {
                add(method.getRawReturnType(), key, known);
            }
        }
    }

    private static String variable(String key) {
        return key.replaceFirst("^%[a-z]+\\.", "").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Properties properties(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
