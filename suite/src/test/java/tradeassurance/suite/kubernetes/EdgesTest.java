package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;

/** Who may reach whom is who calls whom in the code: no edge is missing, and none is open that nobody uses. */
class EdgesTest {

    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    private static final String NAME = "app.kubernetes.io/name";

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
        for (String service : Overlay.SERVICES) {
            NetworkPolicy policy = overlay.the(NetworkPolicy.class, service);
            assertThat(services(policy.getSpec().getEgress().stream().flatMap(rule -> peers(rule.getTo()))))
                    .as("%s calls", service).isEqualTo(called.get(service));
            assertThat(services(policy.getSpec().getIngress().stream().flatMap(rule -> peers(rule.getFrom()))))
                    .as("%s is called by", service).isEqualTo(called.entrySet().stream()
                            .filter(caller -> caller.getValue().contains(service)).map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(called.values().stream().mapToInt(Collection::size).sum()).isPositive();
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

    private static Stream<NetworkPolicyPeer> peers(List<NetworkPolicyPeer> peers) {
        return peers == null ? Stream.of() : peers.stream();
    }

    private static Set<String> services(Stream<NetworkPolicyPeer> peers) {
        return peers.map(NetworkPolicyPeer::getPodSelector).filter(Objects::nonNull)
                .map(selector -> selector.getMatchLabels().get(NAME)).filter(Objects::nonNull)
                .filter(Overlay.SERVICES::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
