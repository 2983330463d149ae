package tradeassurance.payment.payout;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.outbox.Call;
import tradeassurance.chassis.outbox.Delivery;
import tradeassurance.payment.payout.model.PayoutState;

/** Asks the provider what became of a payout of which no word has come. */
@ApplicationScoped
class AskPayout implements Delivery {

    static final String KIND = "payout.ask";

    private static final Caller SELF = Caller.service("payment-service");

    private final PayoutService payouts;
    private final Transactions transactions;
    private final ProviderPayouts provider;

    AskPayout(PayoutService payouts, Transactions transactions, ProviderPayouts provider) {
        this.payouts = payouts;
        this.transactions = transactions;
        this.provider = provider;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(Call call) {
        return transactions.look(() -> payouts.read(call.resourceId(), SELF)).map(Held::value)
                .chain(payout -> payout.state() == PayoutState.SENT ? provider.ask(payout) : Uni.createFrom().voidItem());
    }
}
