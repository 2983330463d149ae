package tradeassurance.order.peer.limit;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;

/** Tells limit-service how a supplier trades. */
@ApplicationScoped
class TradingEventDelivery implements Delivery {

    private final LimitClient limits;

    TradingEventDelivery(LimitClient limits) {
        this.limits = limits;
    }

    @Override
    public String kind() {
        return TradingEvent.KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return limits.tell(call.id(), call.as(TradingEvent.class));
    }
}
