package tradeassurance.dispute.peer.order;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.chassis.peer.Peers;
import tradeassurance.dispute.model.Scope;
import tradeassurance.dispute.peer.Recorded;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** What order-service knows of an order, and what it does with one that is disputed. */
@ApplicationScoped
public class OrderClient {

    private static final String PEER = "order-service";
    private static final String BUYER = "BUYER";
    private static final String WAIVED = "WAIVED";

    private final OrderApi api;
    private final Peers peers;

    OrderClient(@RestClient OrderApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    /** The order; refused with {@code not-found} where there is none. */
    public Uni<OrderSnapshot> order(String id) {
        return peers.ask(PEER, () -> api.order(id)).onFailure(OrderClient::notFound)
                .transform(no -> new Refusal(Refused.NOT_FOUND, "there is no order " + id + " for you"));
    }

    /** Whether the buyer has written to the supplier about the order; empty where order-service does not say. */
    public Uni<Optional<Boolean>> buyerWrote(String orderId) {
        return peers.ask(PEER, () -> api.messages(orderId, BUYER, null, 1))
                .map(thread -> Optional.of(any(thread, message -> BUYER.equals(message.path("written_by").asText()))))
                .onFailure(OrderClient::notFound).recoverWithItem(Optional.empty());
    }

    /** Whether a sample was checked before the order was submitted (R104); empty where order-service does not say. */
    public Uni<Optional<Boolean>> sampleChecked(String orderId) {
        return peers.ask(PEER, () -> api.samples(orderId, Recorded.PAGE))
                .map(checks -> Optional.of(any(checks,
                        check -> check.path("before_submission").asBoolean() && !WAIVED.equals(check.path("result").asText()))))
                .onFailure(OrderClient::notFound).recoverWithItem(Optional.empty());
    }

    private static boolean any(JsonNode list, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(list.path("items").spliterator(), false).anyMatch(wanted);
    }

    /** The contract in all its versions as JSON, or the order itself where it has but one. */
    public Uni<Optional<String>> contract(String orderId) {
        return Recorded.once(peers.ask(PEER, () -> api.contracts(orderId))).chain(versions -> versions.isPresent()
                ? Uni.createFrom().item(versions)
                : Recorded.once(peers.ask(PEER, () -> api.whole(orderId))));
    }

    /** The messages about the order, as JSON; empty where there are none. */
    public Uni<Optional<String>> messages(String orderId) {
        return Recorded.pages(cursor -> peers.ask(PEER, () -> api.messages(orderId, null, cursor, Recorded.PAGE)));
    }

    /** What has been shipped, as JSON; empty where order-service does not say. */
    public Uni<Optional<String>> shipments(String orderId) {
        return Recorded.once(peers.ask(PEER, () -> api.shipments(orderId)));
    }

    /**
     * Stops the order's clocks, or the acceptance of the shipments in dispute; fails with {@link PeerRefused} where the order
     * cannot be disputed.
     */
    public Uni<Void> hold(String key, String orderId, String disputeId, @Nullable Scope scope) {
        OrderApi.Hold hold = scope == null ? new OrderApi.Hold(disputeId, null, null)
                : new OrderApi.Hold(disputeId, scope.shipments(), scope.amount());
        return peers.ask(PEER, () -> api.hold(orderId, key, hold));
    }

    /** Makes what the parties have agreed a version of the contract; fails with {@link PeerRefused} where it cannot be. */
    public Uni<Void> amend(String key, String orderId, String disputeId, @Nullable LocalDate shipBy,
            @Nullable LocalDate deliverBy, @Nullable Money discount) {
        return peers.ask(PEER,
                () -> api.amend(orderId, key, new OrderApi.Agreed(disputeId, shipBy, deliverBy, discount)));
    }

    /** Lets the order go on. One that does not exist needs no release. */
    public Uni<Void> release(String key, String orderId, String disputeId, String outcome, @Nullable Money refunded,
            boolean fullRefund) {
        return peers.ask(PEER, () -> api.release(orderId, key,
                new OrderApi.Release(disputeId, outcome, refunded, fullRefund)))
                .onFailure(OrderClient::notFound).recoverWithNull();
    }

    private static boolean notFound(Throwable failure) {
        return failure instanceof PeerRefused refused && refused.notFound();
    }
}
