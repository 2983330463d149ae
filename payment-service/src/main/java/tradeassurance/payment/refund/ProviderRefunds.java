package tradeassurance.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.payment.Charges;
import tradeassurance.payment.MoneyBack;
import tradeassurance.payment.provider.ProviderAnswer;

/** What the provider does with parts of refunds, and what its word means for them. */
@ApplicationScoped
class ProviderRefunds {

    private final MoneyBack money;
    private final RefundService refunds;
    private final Transactions transactions;

    ProviderRefunds(MoneyBack money, RefundService refunds, Transactions transactions) {
        this.money = money;
        this.refunds = refunds;
        this.transactions = transactions;
    }

    /** Asked of a part of which the provider cannot have heard. */
    Uni<Void> pay(SendPart part) {
        return money.pay(part.reference(), part.paymentId(), part.amount()).chain(answer -> heard(part, answer))
                .onFailure(PeerRefused.class).recoverWithUni(no -> failed(part,
                        ((PeerRefused) no).code() + ": " + no.getMessage()));
    }

    /** Pays only where the provider has never heard of it. */
    Uni<Void> ask(SendPart part) {
        return money.ask(part.reference(), part.paymentId(), part.amount())
                .chain(answer -> answer.outcome() == ProviderAnswer.Outcome.UNKNOWN
                        ? pay(part)
                        : heard(part, answer));
    }

    private Uni<Void> heard(SendPart part, ProviderAnswer answer) {
        return switch (answer.outcome()) {
            case DONE -> transactions.run(() -> refunds.paid(part.reference(), answer.amount(), Charges.PROVIDER));
            case FAILED -> failed(part, answer.why());
            case PENDING, REQUIRES_ACTION, UNKNOWN -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> failed(SendPart part, String why) {
        return transactions.run(() -> refunds.failed(part.reference(), why, Charges.PROVIDER));
    }
}
