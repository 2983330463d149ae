package tradeassurance.payment.payout;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.payment.Charges;
import tradeassurance.payment.payout.model.Payout;
import tradeassurance.payment.provider.ProviderAnswer;

/** What the provider does with payouts, and what its word means for them. */
@ApplicationScoped
class ProviderPayouts {

    private final PayoutProvider provider;
    private final PayoutService payouts;
    private final Transactions transactions;

    ProviderPayouts(PayoutProvider provider, PayoutService payouts, Transactions transactions) {
        this.provider = provider;
        this.payouts = payouts;
        this.transactions = transactions;
    }

    /** Asked of a payout of which the provider cannot have heard. */
    Uni<Void> pay(Payout payout) {
        return provider.payOut(payout.id(), payout.terms().amount(), payout.terms().bankAccount())
                .chain(answer -> heard(payout, answer))
                .onFailure(PeerRefused.class)
                .recoverWithUni(no -> failed(payout, ((PeerRefused) no).code() + ": " + no.getMessage()));
    }

    /** Pays only where the provider has never heard of it. */
    Uni<Void> ask(Payout payout) {
        return provider.paidOut(payout.id()).chain(answer -> answer.outcome() == ProviderAnswer.Outcome.UNKNOWN
                ? pay(payout)
                : heard(payout, answer));
    }

    private Uni<Void> heard(Payout payout, ProviderAnswer answer) {
        return switch (answer.outcome()) {
            case DONE -> transactions.run(() -> payouts.paid(payout.id(), answer.amount(), Charges.PROVIDER));
            case FAILED -> failed(payout, answer.why());
            case REQUIRES_ACTION, PENDING, UNKNOWN -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> failed(Payout payout, String why) {
        return transactions.run(() -> payouts.failed(payout.id(), why, Charges.PROVIDER));
    }
}
