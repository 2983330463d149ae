package tradeassurance.payment.peer.order;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.chassis.peer.Peers;

/** Asks the order-service. */
@ApplicationScoped
public class OrderClient {

    private static final String PEER = "order-service";

    private final OrderApi api;
    private final Peers peers;

    OrderClient(@RestClient OrderApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    /** Empty where there is no such order; refused with {@code peer-unavailable} where nobody answers. */
    public Uni<Optional<OrderSnapshot>> find(String orderId) {
        return peers.ask(PEER, () -> api.order(orderId)).map(Optional::of)
                .onFailure(failure -> failure instanceof PeerRefused refused && refused.notFound())
                .recoverWithItem(Optional.empty());
    }

    /** Fails with {@link PeerRefused} where the order cannot be paid now. */
    public Uni<Void> lock(String key, Lock lock) {
        return peers.ask(PEER, () -> api.lock(lock.orderId(), key, lock.body()));
    }

    Uni<Void> result(String key, Result result) {
        return peers.ask(PEER, () -> api.result(result.orderId(), key, result.body()));
    }
}
