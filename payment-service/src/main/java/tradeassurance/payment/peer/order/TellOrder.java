package tradeassurance.payment.peer.order;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.PeerRefused;

/** Tells orders what became of their payments. */
@ApplicationScoped
class TellOrder implements Delivery {

    private final OrderClient orders;

    TellOrder(OrderClient orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return Result.KIND;
    }

    /**
     * That money has come or gone must reach the order, so its "no" to that is a failure that is seen and tried again. Its "no"
     * to
     * an undoing means that there is nothing to undo.
     */
    @Override
    public Uni<Void> deliver(Call call) {
        Result result = call.as(Result.class);
        Uni<Void> told = orders.result(call.id(), result);
        return result.moved() ? told : told.onFailure(PeerRefused.class).recoverWithNull();
    }
}
