package tradeassurance.suite.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;

/** Which pods of an overlay may reach which, as a network reads all its policies together. */
record Edges(Map<String, PodTemplateSpec> pods, List<NetworkPolicy> policies) {

    static Edges of(Overlay overlay) {
        return new Edges(overlay.pods(), overlay.every(NetworkPolicy.class));
    }

    /** The pods that one is let out to and that let it in; fails where only one of the two is open. */
    Set<String> reachedBy(String from) {
        Set<String> reached = new TreeSet<>();
        for (String to : pods.keySet()) {
            boolean letOut = egress(from).anyMatch(peer -> meets(peer, to));
            assertThat(ingress(to).anyMatch(peer -> meets(peer, from))).as("%s lets %s in, which is let out", to, from)
                    .isEqualTo(letOut);
            if (letOut) {
                reached.add(to);
            }
        }
        return reached;
    }

    private Stream<NetworkPolicyPeer> egress(String pod) {
        return policiesOf(pod).flatMap(policy -> each(policy.getSpec().getEgress())).flatMap(rule -> each(rule.getTo()));
    }

    private Stream<NetworkPolicyPeer> ingress(String pod) {
        return policiesOf(pod).flatMap(policy -> each(policy.getSpec().getIngress())).flatMap(rule -> each(rule.getFrom()));
    }

    private Stream<NetworkPolicy> policiesOf(String pod) {
        return policies.stream().filter(policy -> selects(policy.getSpec().getPodSelector(), pod));
    }

    /** Pods of other namespaces and addresses outside are nobody here. */
    private boolean meets(NetworkPolicyPeer peer, String pod) {
        return peer.getNamespaceSelector() == null && peer.getPodSelector() != null && selects(peer.getPodSelector(), pod);
    }

    private boolean selects(LabelSelector selector, String pod) {
        assertThat(selector.getMatchExpressions()).as("a selector by labels alone").isNullOrEmpty();
        return Objects.requireNonNullElse(selector.getMatchLabels(), Map.<String, String> of()).entrySet()
                .stream()
                .allMatch(label -> label.getValue().equals(pods.get(pod).getMetadata().getLabels().get(label.getKey())));
    }

    private static <T> Stream<T> each(List<T> some) {
        return some == null ? Stream.of() : some.stream();
    }
}
