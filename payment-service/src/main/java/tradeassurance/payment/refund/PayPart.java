package tradeassurance.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;

/** Has the provider pay a part of a refund. From the second attempt on it may have it, and is asked first. */
@ApplicationScoped
class PayPart implements Delivery {

    static final String KIND = "refund.pay_part";

    private final ProviderRefunds provider;

    PayPart(ProviderRefunds provider) {
        this.provider = provider;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        SendPart part = call.as(SendPart.class);
        return call.attempt() == 1 ? provider.pay(part) : provider.ask(part);
    }
}
