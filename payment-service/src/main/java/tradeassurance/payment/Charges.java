package tradeassurance.payment;

import java.time.Duration;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.model.Failure;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentCommand;
import tradeassurance.payment.model.PaymentCommand.CompleteAction;
import tradeassurance.payment.model.PaymentCommand.Fail;
import tradeassurance.payment.model.PaymentCommand.RequireAction;
import tradeassurance.payment.model.PaymentRefusal;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.provider.ChargeOrder;
import tradeassurance.payment.provider.PaymentProvider;
import tradeassurance.payment.provider.ProviderAnswer;
import tradeassurance.payment.provider.Providers;

/** What providers do with payments, and what their word means for them. */
@ApplicationScoped
public class Charges {

    /** A provider, whose word has been verified. */
    public static final Caller PROVIDER = new Caller("provider", Set.of(Role.PROVIDER));

    private final Providers providers;
    private final PaymentService payments;
    private final Transactions transactions;
    private final Duration agreesWithin;

    Charges(Providers providers, PaymentService payments, Transactions transactions, PaymentConfig config) {
        this.providers = providers;
        this.payments = payments;
        this.transactions = transactions;
        this.agreesWithin = config.agreesWithin();
    }

    /** Asked of a payment of which the provider cannot have heard. */
    Uni<Void> charge(Payment payment) {
        return provider(payment).charge(new ChargeOrder(payment.id(), payment.terms().method(),
                payment.terms().price().total(), payment.terms().instrument()))
                .chain(answer -> heard(payment, answer))
                .onFailure(PeerRefused.class).recoverWithUni(no -> refused(payment.id(), (PeerRefused) no));
    }

    /** Charges only where the provider has never heard of it. */
    Uni<Void> ask(Payment payment) {
        return provider(payment).charged(payment.id())
                .chain(answer -> answer.outcome() == ProviderAnswer.Outcome.UNKNOWN ? unheardOf(payment)
                        : heard(payment, answer));
    }

    private Uni<Void> unheardOf(Payment payment) {
        return switch (payment.state()) {
            case PROCESSING -> charge(payment);
            case EXPIRING -> failed(payment, "the provider has no trace of it");
            case CREATED, LOCKED, RESERVED, REQUIRES_ACTION, SETTLED, PARTIALLY_REFUNDED, REFUNDED, CHARGED_BACK, FAILED,
                    EXPIRED,
                    CANCELLED ->
                Uni.createFrom().voidItem();
        };
    }

    /** What a provider cannot forget goes on as if it had been agreed to in time. */
    Uni<Void> forget(Payment payment) {
        return provider(payment).cancel(payment.id())
                .chain(answer -> answer.outcome() == ProviderAnswer.Outcome.UNKNOWN ? unheardOf(payment)
                        : heard(payment, answer));
    }

    /** Whether the provider will not take the money, now that it has been asked not to; true where it never had it. */
    Uni<Boolean> calledOff(String id, Caller caller) {
        return transactions.look(() -> payments.read(id, caller)).map(Held::value).chain(payment -> switch (payment.state()) {
            case PROCESSING, REQUIRES_ACTION -> provider(payment).cancel(id).map(Charges::agrees);
            case CREATED, LOCKED, RESERVED, EXPIRING, SETTLED, PARTIALLY_REFUNDED, REFUNDED, CHARGED_BACK, FAILED, EXPIRED,
                    CANCELLED ->
                Uni
                        .createFrom().item(false);
        });
    }

    private static boolean agrees(ProviderAnswer answer) {
        return switch (answer.outcome()) {
            case FAILED -> true;
            case DONE, PENDING, REQUIRES_ACTION -> throw new Refusal(PaymentRefusal.TOO_LATE_TO_CANCEL,
                    "the provider does not let go of the money any more");
            case UNKNOWN -> throw new Refusal(PaymentRefusal.TOO_LATE_TO_CANCEL,
                    "the provider is just being asked for the money; try again in a moment");
        };
    }

    private Uni<Void> heard(Payment payment, ProviderAnswer answer) {
        return switch (answer.outcome()) {
            case DONE -> {
                Money taken = answer.amount() == null ? payment.terms().price().total() : answer.amount();
                yield transactions.run(() -> payments.settle(payment.id(), taken, PROVIDER));
            }
            case FAILED -> failed(payment, answer.why());
            case REQUIRES_ACTION -> tell(payment.id(), new RequireAction(answer.agreeAt(), agreesWithin));
            case PENDING -> payment.state() == PaymentState.PROCESSING ? Uni.createFrom().voidItem()
                    : tell(payment.id(), new CompleteAction());
            case UNKNOWN -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> failed(Payment payment, String why) {
        return transactions.run(() -> failed(payment.id(), why));
    }

    private Uni<Void> refused(String id, PeerRefused no) {
        return tell(id, new Fail(PaymentState.PROCESSING, new Failure(no.code(), String.valueOf(no.getMessage()))));
    }

    private Uni<Void> tell(String id, PaymentCommand command) {
        return transactions.run(() -> payments.handle(id, command, PROVIDER)).replaceWithVoid();
    }

    /** In the transaction under way: the buyer has agreed at the provider's. */
    public Uni<Void> agreed(String id) {
        return payments.handle(id, new CompleteAction(), PROVIDER).replaceWithVoid();
    }

    /** In the transaction under way: the provider could not take the money. */
    public Uni<Void> failed(String id, String reason) {
        return payments.handle(id, new Fail(PaymentState.PROCESSING, new Failure("provider-declined", reason)), PROVIDER)
                .replaceWithVoid();
    }

    private PaymentProvider provider(Payment payment) {
        return providers.of(payment.terms().method());
    }
}
