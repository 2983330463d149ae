package tradeassurance.dispute.saga;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.dispute.DisputeCalls;
import tradeassurance.dispute.peer.limit.LimitClient;

/** A ruling goes into the supplier's trading history (R23g). */
@ApplicationScoped
class TellLimit implements Delivery {

    private final LimitClient limits;

    TellLimit(LimitClient limits) {
        this.limits = limits;
    }

    @Override
    public String kind() {
        return DisputeCalls.TELL_LIMIT;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        DisputeCalls.History history = call.as(DisputeCalls.History.class);
        return limits.tell(call.id(), history.supplierId(), history.orderId(), history.type(), history.amount(),
                history.occurredAt());
    }
}
