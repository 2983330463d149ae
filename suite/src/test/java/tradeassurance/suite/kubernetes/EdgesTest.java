package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;

/** Who may reach whom is who calls whom in the code: no edge is missing, and none is open that nobody uses. */
class EdgesTest {

    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    static Stream<Overlay> overlays() {
        return Overlay.all();
    }

    /** The peers of each service by the clients in its code; a provider outside is no peer. */
    private static Map<String, Set<String>> called() {
        Map<String, Set<String>> called = new TreeMap<>();
        for (String service : Overlay.SERVICES) {
            called.put(service, new ClassFileImporter().importPath(Path.of("..", service, "target/classes")).stream()
                    .filter(type -> type.isAnnotatedWith(REST_CLIENT))
                    .map(type -> type.getAnnotationOfType(REST_CLIENT).get("configKey").orElseThrow().toString())
                    .filter(Overlay.SERVICES::contains).collect(Collectors.toCollection(TreeSet::new)));
        }
        return called;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void aServiceMayReachExactlyThePeersThatItCalls(Overlay overlay) {
        Map<String, Set<String>> called = called();
        Edges edges = Edges.of(overlay);
        for (String service : Overlay.SERVICES) {
            Set<String> reached = edges.reachedBy(service);
            reached.retainAll(Overlay.SERVICES);
            assertThat(reached).as("%s calls", service).isEqualTo(called.get(service));
        }
        assertThat(called.values().stream().mapToInt(Collection::size).sum()).isPositive();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            order-service    | limit-service payment-service postgres sandbox-entrance
            payment-service  | dispute-service limit-service order-service postgres sandbox-entrance sandbox-provider
            dispute-service  | limit-service order-service payment-service postgres sandbox-entrance
            limit-service    | postgres sandbox-entrance
            sandbox-entrance | dispute-service limit-service order-service payment-service sandbox-provider
            sandbox-provider | payment-service
            postgres         | ''
            """)
    void inTheSandbox(String from, String to) {
        Overlay sandbox = Overlay.all().filter(overlay -> overlay.name().equals("sandbox")).findFirst().orElseThrow();

        assertThat(String.join(" ", Edges.of(sandbox).reachedBy(from))).isEqualTo(to);
        assertThat(sandbox.pods()).hasSize(7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlays")
    void whatNoPolicyOpensIsClosed(Overlay overlay) {
        NetworkPolicy all = overlay.the(NetworkPolicy.class, "default-deny");

        assertThat(all.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(all.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(all.getSpec().getIngress()).isEmpty();
        assertThat(all.getSpec().getEgress()).isEmpty();
    }
}
