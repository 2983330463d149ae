package tradeassurance.payment.peer.limit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.Peers;

/** Adds to the trading history of suppliers, on which their limits are based (R21). */
@ApplicationScoped
class TellTrading implements Delivery {

    private final TradingApi api;
    private final Peers peers;

    TellTrading(@RestClient TradingApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    @Override
    public String kind() {
        return TradingEvent.KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return peers.ask("limit-service", () -> api.record(call.id(), call.as(TradingEvent.class)));
    }
}
