package tradeassurance.payment;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.model.Failure;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentCommand.Fail;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.provider.PaymentProvider;
import tradeassurance.payment.provider.ProviderAnswer;

/** What the provider does with payments, and what its word means for them. */
@ApplicationScoped
public class Charges {

    /** The provider, whose word has been verified. */
    public static final Caller PROVIDER = new Caller("provider", Set.of(Role.PROVIDER));

    private final PaymentProvider provider;
    private final PaymentService payments;
    private final Transactions transactions;

    Charges(PaymentProvider provider, PaymentService payments, Transactions transactions) {
        this.provider = provider;
        this.payments = payments;
        this.transactions = transactions;
    }

    /** Asked of a payment of which the provider cannot have heard. */
    Uni<Void> charge(Payment payment) {
        return provider.charge(payment.id(), payment.terms().total(), payment.terms().cardToken())
                .chain(answer -> heard(payment, answer))
                .onFailure(PeerRefused.class).recoverWithUni(no -> refused(payment.id(), (PeerRefused) no));
    }

    /** Charges only where the provider has never heard of it. */
    Uni<Void> ask(Payment payment) {
        return provider.charged(payment.id()).chain(answer -> answer.outcome() == ProviderAnswer.Outcome.UNKNOWN
                ? charge(payment)
                : heard(payment, answer));
    }

    private Uni<Void> heard(Payment payment, ProviderAnswer answer) {
        Money taken = answer.amount() == null ? payment.terms().total() : answer.amount();
        return switch (answer.outcome()) {
            case DONE -> transactions.run(() -> payments.settle(payment.id(), taken, PROVIDER));
            case FAILED -> transactions.run(() -> failed(payment.id(), answer.why()));
            case PENDING, UNKNOWN -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> refused(String id, PeerRefused no) {
        Failure why = new Failure(no.code(), String.valueOf(no.getMessage()));
        return transactions.run(() -> fail(id, why));
    }

    /** In the transaction under way: the provider could not take the money. */
    public Uni<Void> failed(String id, String reason) {
        return fail(id, new Failure("provider-declined", reason));
    }

    private Uni<Void> fail(String id, Failure why) {
        return payments.handle(id, new Fail(PaymentState.PROCESSING, why), PROVIDER).replaceWithVoid();
    }
}
