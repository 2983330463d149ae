package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;

/** What only production has: three of everything, a database for each service with its backups, files in a bucket. */
class ProductionTest {

    private static final int REPLICAS = 3;

    private static Overlay production() {
        return Overlay.all().filter(overlay -> overlay.name().equals("production")).findFirst().orElseThrow();
    }

    /** A resource of the databases' operator, whose types are not known here. */
    private static GenericKubernetesResource the(String kind, String name) {
        return production().resources().stream().filter(GenericKubernetesResource.class::isInstance)
                .filter(resource -> resource.getKind().equals(kind) && resource.getMetadata().getName().equals(name))
                .map(GenericKubernetesResource.class::cast).findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    @ParameterizedTest(name = "{0}: waits for a second machine: {1}; keeps files: {2}")
    @CsvSource(textBlock = """
            order-service,   false, true
            payment-service, true,  false
            dispute-service, false, true
            limit-service,   true,  false
            """)
    void everyServiceHasThreeReplicasAndADatabaseOfItsOwn(String service, boolean synchronous, boolean files) {
        String name = service + "-database";
        GenericKubernetesResource database = the("Cluster", name);
        assertThat(database.<Integer> get("spec", "instances")).isEqualTo(REPLICAS);
        assertThat(database.<Object> get("spec", "postgresql", "synchronous") != null).isEqualTo(synchronous);
        if (synchronous) {
            assertThat(database.<String> get("spec", "postgresql", "synchronous", "dataDurability")).isEqualTo("required");
        }
        assertThat(the("ScheduledBackup", name).<String> get("spec", "cluster", "name")).isEqualTo(name);
        assertThat(production().the(HorizontalPodAutoscaler.class, service).getSpec().getMinReplicas()).isEqualTo(REPLICAS);

        Map<String, String> settings = settings(service);
        assertThat(settings.get("QUARKUS_OIDC_AUTH_SERVER_URL")).startsWith("https://");
        assertThat("s3".equals(settings.get("CHASSIS_DOCUMENTS_STORE"))).isEqualTo(files);
        assertThat(production().resources()).extracting(HasMetadata::getKind).doesNotContain("StatefulSet");
    }

    private static Map<String, String> settings(String service) {
        String name = production().the(Deployment.class, service).getSpec().getTemplate().getSpec().getContainers().get(0)
                .getEnvFrom().get(0).getConfigMapRef().getName();
        return production().the(ConfigMap.class, name).getData();
    }
}
