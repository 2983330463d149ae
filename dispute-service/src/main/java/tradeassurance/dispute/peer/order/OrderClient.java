package tradeassurance.dispute.peer.order;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.chassis.peer.Peers;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** What order-service knows of an order, and what it does with one that is disputed. */
@ApplicationScoped
public class OrderClient {

    private static final String PEER = "order-service";

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

    /** Stops the order's clocks; fails with {@link PeerRefused} where the order cannot be disputed. */
    public Uni<Void> hold(String key, String orderId, String disputeId) {
        return peers.ask(PEER, () -> api.hold(orderId, key, new OrderApi.Hold(disputeId)));
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
