package tradeassurance.payment.peer.limit;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;

/** Tells the limit what was advanced. */
@ApplicationScoped
class CommitLimit implements Delivery {

    private final LimitClient limits;

    CommitLimit(LimitClient limits) {
        this.limits = limits;
    }

    @Override
    public String kind() {
        return Commit.KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return limits.commit(call.id(), call.as(Commit.class));
    }
}
