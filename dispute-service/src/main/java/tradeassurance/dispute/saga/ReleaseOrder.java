package tradeassurance.dispute.saga;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.dispute.DisputeCalls;
import tradeassurance.dispute.peer.order.OrderClient;

/** The dispute is over for order-service. */
@ApplicationScoped
class ReleaseOrder implements Delivery {

    private final OrderClient orders;

    ReleaseOrder(OrderClient orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return DisputeCalls.RELEASE_ORDER;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        DisputeCalls.Release release = call.as(DisputeCalls.Release.class);
        return orders.release(call.id(), release.orderId(), release.disputeId(), release.outcome(), release.refunded(),
                release.fullRefund());
    }
}
