package tradeassurance.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;

/** Asks the provider what became of a part of a refund of which no word has come. */
@ApplicationScoped
class AskPart implements Delivery {

    static final String KIND = "refund.ask_part";

    private final ProviderRefunds provider;

    AskPart(ProviderRefunds provider) {
        this.provider = provider;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return provider.ask(call.as(SendPart.class));
    }
}
