package tradeassurance.order.peer.payment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.chassis.peer.Peers;
import tradeassurance.kernel.Refusal;
import tradeassurance.order.model.OrderRefusal;

/** What payment-service is asked. */
@ApplicationScoped
public class PaymentClient {

    static final String PEER = "payment-service";

    private final PaymentApi api;
    private final Peers peers;

    PaymentClient(@RestClient PaymentApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    /** The money of an order; empty where nothing has ever been paid. */
    public Uni<Optional<EscrowSnapshot>> escrow(String orderId) {
        return peers.ask(PEER, () -> api.escrow(orderId)).map(Optional::of)
                .onFailure(failure -> failure instanceof PeerRefused refused && refused.notFound())
                .recoverWithItem(Optional.empty());
    }

    /** Stops a payment; refused with {@code payment-in-progress} where it can no longer be stopped. */
    public Uni<Void> cancel(String paymentId) {
        return peers.ask(PEER, () -> api.cancel(paymentId, "cancel-" + paymentId, new PaymentApi.Nothing()))
                .onFailure(PeerRefused.class).transform(no -> new Refusal(OrderRefusal.PAYMENT_IN_PROGRESS,
                        "payment " + paymentId + " can no longer be cancelled: " + no.getMessage()));
    }
}
