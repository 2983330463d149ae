package tradeassurance.payment.peer.dispute;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.Peers;

/** Tells disputes what became of their refunds. */
@ApplicationScoped
class TellDispute implements Delivery {

    private final DisputeApi api;
    private final Peers peers;

    TellDispute(@RestClient DisputeApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    @Override
    public String kind() {
        return RefundResult.KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        RefundResult result = call.as(RefundResult.class);
        return peers.ask("dispute-service", () -> api.result(result.disputeId(), call.id(), result.body()));
    }
}
