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
import tradeassurance.dispute.peer.payment.PaymentClient;

/** Instructs payment-service to give the buyer what was agreed or ruled; what became of it comes back later. */
@ApplicationScoped
class OrderRefund implements Delivery {

    private final PaymentClient payments;
    private final DisputeService disputes;

    OrderRefund(PaymentClient payments, DisputeService disputes) {
        this.payments = payments;
        this.disputes = disputes;
    }

    @Override
    public String kind() {
        return DisputeCalls.REFUND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        DisputeCalls.Refund refund = call.as(DisputeCalls.Refund.class);
        return payments.refund(call.id(), refund.orderId(), refund.disputeId(), refund.amount())
                .<DisputeCommand> map(PeerCommand.RefundTaken::new)
                .onFailure(PeerRefused.class)
                .recoverWithItem(no -> new PeerCommand.RefundNotMade(null, ((PeerRefused) no).code()))
                .chain(answer -> disputes.bringHome(refund.disputeId(), answer));
    }
}
