package tradeassurance.order.peer.payment;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.Peers;

/** Has payment-service pay back what came for an order that is over; a no (still frozen) is asked again. */
@ApplicationScoped
class CancellationRefundDelivery implements Delivery {

    private final PaymentApi api;
    private final Peers peers;

    CancellationRefundDelivery(@RestClient PaymentApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    @Override
    public String kind() {
        return CancellationRefund.KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return peers.ask(PaymentClient.PEER, () -> api.returnMoney(call.id(), call.as(CancellationRefund.class)));
    }
}
