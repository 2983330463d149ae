package tradeassurance.dispute.saga;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.dispute.DisputeCalls;
import tradeassurance.dispute.DisputeService;
import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.dispute.model.PeerCommand;
import tradeassurance.dispute.peer.payment.PaymentClient;
import tradeassurance.kernel.Money;

/** Second step of opening: payment-service freezes the money, and the dispute is open (R99). */
@ApplicationScoped
class FreezeMoney implements Delivery {

    private final PaymentClient payments;
    private final DisputeService disputes;

    FreezeMoney(PaymentClient payments, DisputeService disputes) {
        this.payments = payments;
        this.disputes = disputes;
    }

    @Override
    public String kind() {
        return DisputeCalls.FREEZE_MONEY;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        DisputeCalls.OnOrder about = call.as(DisputeCalls.OnOrder.class);
        return payments.freeze(call.id(), about.orderId(), about.disputeId(), amount(about))
                .<DisputeCommand> map(frozen -> new PeerCommand.MoneyFrozen())
                .onFailure(PeerRefused.class)
                .recoverWithItem(no -> new PeerCommand.OpeningRefused("payment-service", ((PeerRefused) no).code()))
                .chain(answer -> disputes.bringHome(about.disputeId(), answer));
    }

    private static @Nullable Money amount(DisputeCalls.OnOrder about) {
        return about.scope() == null ? null : about.scope().amount();
    }
}
