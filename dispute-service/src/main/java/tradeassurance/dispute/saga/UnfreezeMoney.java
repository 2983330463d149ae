package tradeassurance.dispute.saga;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.dispute.DisputeCalls;
import tradeassurance.dispute.peer.payment.PaymentClient;

/** The dispute is over for payment-service. */
@ApplicationScoped
class UnfreezeMoney implements Delivery {

    private final PaymentClient payments;

    UnfreezeMoney(PaymentClient payments) {
        this.payments = payments;
    }

    @Override
    public String kind() {
        return DisputeCalls.UNFREEZE_MONEY;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        DisputeCalls.OnOrder about = call.as(DisputeCalls.OnOrder.class);
        return payments.unfreeze(call.id(), about.orderId(), about.disputeId());
    }
}
