package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/** What an operator expects of every overlay, whatever is in it. */
class ManifestsTest {

    private static final Set<String> OPERATORS = Set.of("postgresql.cnpg.io", "barmancloud.cnpg.io", "monitoring.coreos.com");

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void everyFieldIsOneThatTheApiKnows(Overlay overlay) {
        List<String> unknown = overlay.resources().stream().flatMap(resource -> UnknownFields.of(resource).stream()
                .map(field -> resource.getKind() + " " + resource.getMetadata().getName() + ": " + field)).toList();

        assertThat(unknown).isEmpty();
        assertThat(overlay.every(GenericKubernetesResource.class)).as("of no known type are those of operators, and no others")
                .allMatch(resource -> OPERATORS.contains(resource.getApiVersion().split("/")[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void everyServiceIsThereWithAllThatBelongsToIt(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            Deployment deployment = overlay.the(Deployment.class, service);
            assertThat(overlay.the(HorizontalPodAutoscaler.class, service).getSpec().getScaleTargetRef().getName())
                    .isEqualTo(service);
            assertThat(deployment.getSpec().getReplicas()).as("the autoscaler's to say").isNull();
            Map<String, String> labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
            List<Map<String, String>> selectors = List.of(deployment.getSpec().getSelector().getMatchLabels(),
                    overlay.the(Service.class, service).getSpec().getSelector(),
                    overlay.the(PodDisruptionBudget.class, service).getSpec().getSelector().getMatchLabels(),
                    overlay.the(NetworkPolicy.class, service).getSpec().getPodSelector().getMatchLabels());
            assertThat(selectors).allSatisfy(selector -> {
                assertThat(selector).isNotEmpty().doesNotContainKey("app.kubernetes.io/version");
                assertThat(labels).containsAllEntriesOf(selector);
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void everyPodIsRestricted(Overlay overlay) {
        assertThat(overlay.pods()).isNotEmpty().allSatisfy((name, template) -> {
            PodSpec pod = template.getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(containers(pod)).isNotEmpty().allSatisfy(container -> {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(container.getResources().getLimits()).containsKey("memory");
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                assertThat(container.getImage()).matches(".+:[^:/]+").doesNotEndWith(":latest");
            });
            assertThat(pod.getContainers()).allSatisfy(container -> {
                assertThat(container.getStartupProbe()).isNotNull();
                assertThat(container.getLivenessProbe()).isNotNull();
                assertThat(container.getReadinessProbe()).isNotNull();
            });
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void everyServiceIsAskedThreeDifferentQuestionsAndGivenTimeToFinish(Overlay overlay) {
        for (String service : Overlay.SERVICES) {
            PodSpec pod = overlay.the(Deployment.class, service).getSpec().getTemplate().getSpec();
            Container container = pod.getContainers().get(0);
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
            assertThat(pod.getTerminationGracePeriodSeconds()).as("what a service takes to stop, and more")
                    .isGreaterThan(Stopping.lastsAtMost().toSeconds() + 10);
            assertThat(pod.getTopologySpreadConstraints()).hasSize(2).allSatisfy(spread -> assertThat(
                    spread.getLabelSelector().getMatchLabels()).containsEntry("app.kubernetes.io/name", service));
            assertThat(pod.getInitContainers()).as("it migrates its own schema, as the same program").hasSize(1)
                    .allSatisfy(migration -> assertThat(migration.getImage()).isEqualTo(container.getImage()));
        }
    }

    @Test
    void aServiceThatStopsEndsTheLongestRequestFirst() {
        assertThat(Stopping.waitsForRequests()).isGreaterThan(Stopping.longestRequest());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void ourImagesAreThoseThatTheBuildMakes(Overlay overlay) {
        String built = overlay.the(Deployment.class, "order-service").getSpec().getTemplate().getSpec().getContainers().get(0)
                .getImage();
        String version = built.substring(built.lastIndexOf(':'));
        assertThat(overlay.pods()).allSatisfy((name, pod) -> assertThat(containers(pod.getSpec()))
                .extracting(Container::getImage).filteredOn(image -> image.startsWith("docker.io/trade-assurance/"))
                .allSatisfy(image -> assertThat(image).isEqualTo("docker.io/trade-assurance/"
                        + (Overlay.SERVICES.contains(name) ? name : "suite") + version)));
        assertThat(overlay.pods()).containsKeys(Overlay.SERVICES.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void secretsAreNamedAndNeverContained(Overlay overlay) {
        assertThat(overlay.resources()).extracting(HasMetadata::getKind).contains("Deployment").doesNotContain("Secret");
    }

    private static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()).toList();
    }
}
