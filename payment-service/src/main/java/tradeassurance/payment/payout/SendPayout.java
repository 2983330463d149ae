package tradeassurance.payment.payout;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.payment.payout.model.PayoutState;

/** Has the provider pay a supplier. From the second attempt on it may have it, and is asked first. */
@ApplicationScoped
class SendPayout implements Delivery {

    static final String KIND = "payout.send";

    private final PayoutService payouts;
    private final ProviderPayouts provider;

    SendPayout(PayoutService payouts, ProviderPayouts provider) {
        this.payouts = payouts;
        this.provider = provider;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return payouts.sent(call.resourceId()).chain(payout -> {
            if (payout.state() != PayoutState.SENT) {
                return Uni.createFrom().voidItem();
            }
            return call.attempt() == 1 ? provider.pay(payout) : provider.ask(payout);
        });
    }
}
