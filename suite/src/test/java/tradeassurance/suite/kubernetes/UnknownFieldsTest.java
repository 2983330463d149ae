package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

class UnknownFieldsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            replicas,         runAsNonRoot, ''
            replica,          runAsNonRoot, /Spec/replica
            replicas,         runAsNonroot, /Spec/Template/Spec/SecurityContext/runAsNonroot
            """)
    void aFieldThatIsMisspeltIsFound(String replicas, String nonRoot, String found) {
        Object deployment = new KubernetesSerialization().unmarshal("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: order-service
                spec:
                  %s: 2
                  template:
                    spec:
                      securityContext:
                        %s: true
                """.formatted(replicas, nonRoot));

        assertThat(String.join(",", UnknownFields.of(deployment))).isEqualTo(found);
    }
}
