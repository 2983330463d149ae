package tradeassurance.payment;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.kernel.Money;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.Settlement;
import tradeassurance.payment.provider.ProviderAnswer;
import tradeassurance.payment.provider.Providers;

/** Gives back what a payment has brought: by the way it came, in the currency that was taken, at the payment's own rate. */
@ApplicationScoped
public class MoneyBack {

    private final Providers providers;
    private final PaymentService payments;
    private final Transactions transactions;

    MoneyBack(Providers providers, PaymentService payments, Transactions transactions) {
        this.providers = providers;
        this.payments = payments;
        this.transactions = transactions;
    }

    /**
     * The answer's amount, where it has one, is in the order's currency again.
     *
     * @param amount what is to go back, in the order's currency
     */
    public Uni<ProviderAnswer> pay(String reference, String paymentId, Money amount) {
        return payment(paymentId).chain(payment -> providers.of(payment.terms().method())
                .refund(reference, paymentId, settlement(payment).back(amount))
                .map(answer -> booked(answer, payment, amount)));
    }

    /** What became of it. */
    public Uni<ProviderAnswer> ask(String reference, String paymentId, Money amount) {
        return payment(paymentId).chain(payment -> providers.of(payment.terms().method()).refunded(reference)
                .map(answer -> booked(answer, payment, amount)));
    }

    /** In the transaction under way: what was booked, if just that has moved; otherwise what has moved. */
    public Uni<@Nullable Money> booked(String paymentId, Money amount, @Nullable Money moved) {
        return payments.read(paymentId, PaymentService.SELF).map(held -> booked(held.value(), amount, moved));
    }

    private static ProviderAnswer booked(ProviderAnswer answer, Payment payment, Money amount) {
        return answer.outcome() == ProviderAnswer.Outcome.DONE
                ? ProviderAnswer.done(booked(payment, amount, answer.amount()))
                : answer;
    }

    private static @Nullable Money booked(Payment payment, Money amount, @Nullable Money moved) {
        return moved != null && moved.equals(settlement(payment).back(amount)) ? amount : moved;
    }

    private Uni<Payment> payment(String id) {
        return transactions.look(() -> payments.read(id, PaymentService.SELF)).map(Held::value);
    }

    private static Settlement settlement(Payment payment) {
        Settlement settlement = payment.settlement();
        if (settlement == null) {
            throw new IllegalStateException("nothing has come of payment " + payment.id());
        }
        return settlement;
    }
}
