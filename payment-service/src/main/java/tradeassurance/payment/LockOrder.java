package tradeassurance.payment;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.payment.model.Failure;
import tradeassurance.payment.model.PaymentCommand.Fail;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.peer.order.Lock;
import tradeassurance.payment.peer.order.OrderClient;

/** Asks the order to hold still. */
@ApplicationScoped
class LockOrder implements Delivery {

    static final String KIND = "payment.lock_order";

    private final OrderClient orders;
    private final PaymentService payments;

    LockOrder(OrderClient orders, PaymentService payments) {
        this.orders = orders;
        this.payments = payments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return orders.lock(call.id(), call.as(Lock.class)).chain(() -> payments.locked(call.resourceId()))
                .onFailure(PeerRefused.class).recoverWithUni(no -> refused(call.resourceId(), (PeerRefused) no));
    }

    private Uni<Void> refused(String id, PeerRefused no) {
        Failure why = new Failure(no.code(), String.valueOf(no.getMessage()));
        return payments.home(id, new Fail(PaymentState.CREATED, why), PaymentService.SELF).replaceWithVoid();
    }
}
