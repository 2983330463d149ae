package tradeassurance.order.peer.payment;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.Peers;

/** Tells payment-service that nothing stands between the supplier and its money; a no (still frozen) is asked again. */
@ApplicationScoped
class EscrowReleaseDelivery implements Delivery {

    private final PaymentApi api;
    private final Peers peers;

    EscrowReleaseDelivery(@RestClient PaymentApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    @Override
    public String kind() {
        return EscrowRelease.KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        EscrowRelease release = call.as(EscrowRelease.class);
        return peers.ask(PaymentClient.PEER,
                () -> api.release(release.orderId(), call.id(), new PaymentApi.ReleaseReason(release.reason())));
    }
}
