package tradeassurance.chassis.parcel;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.Peers;

@ApplicationScoped
class TellPeer implements Delivery {

    private final TellApi api;
    private final Peers peers;

    TellPeer(@RestClient TellApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    @Override
    public String kind() {
        return "parcel.tell";
    }

    @Override
    public Uni<Void> deliver(Call call) {
        Parcels.Told told = call.as(Parcels.Told.class);
        return peers.ask("order-service", () -> api.tell(told.id(), call.id(), told));
    }
}
