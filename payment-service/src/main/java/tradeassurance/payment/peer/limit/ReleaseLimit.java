package tradeassurance.payment.peer.limit;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;

/** Tells the limit what is no longer at risk. */
@ApplicationScoped
class ReleaseLimit implements Delivery {

    private final LimitClient limits;

    ReleaseLimit(LimitClient limits) {
        this.limits = limits;
    }

    @Override
    public String kind() {
        return Release.KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return limits.release(call.id(), call.as(Release.class));
    }
}
