package tradeassurance.suite.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** The charts that the build generates, linted and rendered by Helm itself. */
class ChartTest {

    private static Path chart(String service) {
        return Path.of("..", service, "target/helm/kubernetes", service).toAbsolutePath();
    }

    private static Map<String, HasMetadata> rendered(String service, Map<String, String> values) {
        var template = new Helm(chart(service)).template().withName("trade-assurance").withNamespace("trade-assurance");
        values.forEach(template::set);
        KubernetesSerialization serialization = new KubernetesSerialization();
        return Arrays.stream(template.call().split("(?m)^---$")).filter(document -> document.contains("kind:"))
                .map(document -> (HasMetadata) serialization.unmarshal(document))
                .collect(Collectors.toMap(HasMetadata::getKind, resource -> resource, (one, other) -> one, TreeMap::new));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "order-service", "payment-service", "dispute-service", "limit-service" })
    void helmHasNothingToSayAgainstIt(String service) {
        LintResult result = new Helm(chart(service)).lint().strict().quiet().call();

        assertThat(result.isFailed()).as(String.valueOf(result.getMessages())).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "order-service", "payment-service", "dispute-service", "limit-service" })
    void itDeploysTheServiceRestrictedAndConfigured(String service) {
        Map<String, HasMetadata> resources = rendered(service, Map.of());

        assertThat(resources).containsKeys("Deployment", "Service");
        Deployment deployment = (Deployment) resources.get("Deployment");
        assertThat(deployment.getMetadata().getName()).isEqualTo(service);
        assertThat(deployment.getSpec().getReplicas()).isEqualTo(3);
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getTerminationGracePeriodSeconds()).isEqualTo(45);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        Container container = pod.getContainers().get(0);
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
        assertThat(container.getImage()).startsWith("docker.io/trade-assurance/" + service + ":").doesNotEndWith(":latest");
        assertThat(container.getEnvFrom()).extracting(from -> from.getConfigMapRef().getName()).containsExactly(service);
        List<String> secrets = container.getEnv().stream().map(EnvVar::getValueFrom)
                .filter(from -> from != null && from.getSecretKeyRef() != null)
                .map(from -> from.getSecretKeyRef().getName() + "/" + from.getSecretKeyRef().getKey()).toList();
        assertThat(secrets).contains(service + "-database/username", service + "-database/password", service + "-client/secret");
        assertThat(secrets.contains("payment-service-provider/secret")).isEqualTo(service.equals("payment-service"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "order-service", "payment-service", "dispute-service", "limit-service" })
    void valuesAreTakenUp(String service) {
        Deployment deployment = (Deployment) rendered(service,
                Map.of("app.replicas", "5", "app.image", "registry.example.org/" + service + ":1.2.3")).get("Deployment");

        assertThat(deployment.getSpec().getReplicas()).isEqualTo(5);
        assertThat(deployment.getSpec().getTemplate().getSpec().getContainers().get(0).getImage())
                .isEqualTo("registry.example.org/" + service + ":1.2.3");
    }
}
