package tradeassurance.payment;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.payment.model.Failure;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentCommand;
import tradeassurance.payment.model.PaymentCommand.Fail;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.peer.limit.LimitClient;
import tradeassurance.payment.peer.limit.Reserve;

/** Asks the limit how much of a payment may be advanced. */
@ApplicationScoped
class ReserveLimit implements Delivery {

    static final String KIND = "payment.reserve_limit";

    private final LimitClient limits;
    private final PaymentService payments;

    ReserveLimit(LimitClient limits, PaymentService payments) {
        this.limits = limits;
        this.payments = payments;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return limits.reserve(call.id(), call.as(Reserve.class))
                .chain(reserved -> payments.home(call.resourceId(), new PaymentCommand.Reserve(reserved.granted()),
                        PaymentService.SELF))
                .onFailure(PeerRefused.class).recoverWithUni(no -> refused(call.resourceId(), (PeerRefused) no))
                .replaceWithVoid();
    }

    private Uni<Payment> refused(String id, PeerRefused no) {
        Failure why = new Failure(no.code(), String.valueOf(no.getMessage()));
        return payments.home(id, new Fail(PaymentState.LOCKED, why), PaymentService.SELF);
    }
}
