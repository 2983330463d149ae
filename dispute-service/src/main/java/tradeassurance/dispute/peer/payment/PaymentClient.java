package tradeassurance.dispute.peer.payment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.chassis.peer.Peers;
import tradeassurance.dispute.peer.Recorded;
import tradeassurance.kernel.Money;

/** What payment-service holds for an order, and what it does with it in a dispute. */
@ApplicationScoped
public class PaymentClient {

    private static final String PEER = "payment-service";

    private final PaymentApi api;
    private final Peers peers;

    PaymentClient(@RestClient PaymentApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    /** The order's money; empty where nothing has ever been paid. */
    public Uni<EscrowSnapshot> escrow(String orderId) {
        return peers.ask(PEER, () -> api.escrow(orderId)).onFailure(PaymentClient::notFound)
                .recoverWithItem(EscrowSnapshot.EMPTY);
    }

    /** What was paid for the order, as JSON; empty where nothing was. */
    public Uni<Optional<String>> payments(String orderId) {
        return Recorded.pages(cursor -> peers.ask(PEER, () -> api.payments(orderId, cursor, Recorded.PAGE)));
    }

    /**
     * Freezes the order's money, or the amount of it that is disputed; fails with {@link PeerRefused} where it is frozen for
     * another dispute.
     */
    public Uni<Void> freeze(String key, String orderId, String disputeId, @Nullable Money amount) {
        return peers.ask(PEER, () -> api.freeze(orderId, key, new PaymentApi.Freeze(disputeId, amount)));
    }

    /** Frees the order's money. What was never paid needs no thaw. */
    public Uni<Void> unfreeze(String key, String orderId, String disputeId) {
        return peers.ask(PEER, () -> api.unfreeze(orderId, key, new PaymentApi.Freeze(disputeId, null)))
                .onFailure(PaymentClient::notFound).recoverWithNull();
    }

    /** The id of the refund that has been taken on, one per dispute; fails with {@link PeerRefused} where it is not. */
    public Uni<String> refund(String key, String orderId, String disputeId, Money amount) {
        return peers.ask(PEER, () -> api.refund(key, new PaymentApi.Refund(orderId, disputeId, amount)))
                .map(RefundSnapshot::id);
    }

    private static boolean notFound(Throwable failure) {
        return failure instanceof PeerRefused refused && refused.notFound();
    }
}
