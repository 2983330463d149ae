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

/** What was agreed becomes a version of the contract; what it takes off paid money order-service lets be paid back. */
@ApplicationScoped
class AmendOrder implements Delivery {

    private final OrderClient orders;
    private final DisputeService disputes;

    AmendOrder(OrderClient orders, DisputeService disputes) {
        this.orders = orders;
        this.disputes = disputes;
    }

    @Override
    public String kind() {
        return DisputeCalls.AMEND_ORDER;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        DisputeCalls.Amendment agreed = call.as(DisputeCalls.Amendment.class);
        return orders.amend(call.id(), agreed.orderId(), agreed.disputeId(), agreed.shipBy(), agreed.deliverBy(),
                agreed.discount())
                .<DisputeCommand> map(amended -> new PeerCommand.AmendmentMade())
                .onFailure(PeerRefused.class)
                .recoverWithItem(no -> new PeerCommand.AmendmentNotMade(((PeerRefused) no).code()))
                .chain(answer -> disputes.bringHome(agreed.disputeId(), answer));
    }
}
