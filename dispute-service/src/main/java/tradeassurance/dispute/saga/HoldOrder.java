package tradeassurance.dispute.saga;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.dispute.DisputeCalls;
import tradeassurance.dispute.DisputeService;
import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.dispute.model.PeerCommand;
import tradeassurance.dispute.peer.order.OrderClient;

/** First step of opening: order-service stops the order's clocks, or says why not. */
@ApplicationScoped
class HoldOrder implements Delivery {

    private final OrderClient orders;
    private final DisputeService disputes;

    HoldOrder(OrderClient orders, DisputeService disputes) {
        this.orders = orders;
        this.disputes = disputes;
    }

    @Override
    public String kind() {
        return DisputeCalls.HOLD_ORDER;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        DisputeCalls.OnOrder about = call.as(DisputeCalls.OnOrder.class);
        return orders.hold(call.id(), about.orderId(), about.disputeId(), about.scope())
                .<DisputeCommand> map(held -> new PeerCommand.HoldPlaced())
                .onFailure(PeerRefused.class)
                .recoverWithItem(no -> new PeerCommand.OpeningRefused("order-service", ((PeerRefused) no).code()))
                .chain(answer -> disputes.bringHome(about.disputeId(), answer));
    }
}
