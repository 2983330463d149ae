package tradeassurance.payment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.model.Failure;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentLifecycle;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.model.PaymentTerms;
import tradeassurance.payment.model.Price;
import tradeassurance.payment.model.Redirect;
import tradeassurance.payment.model.Settlement;
import tradeassurance.payment.model.UsdRate;

/**
 * A payment as its parties see it. The amount, the fee and what was taken are in the currency that is paid in, all else is in
 * the order's.
 *
 * @param totalCharged the amount and the fee
 * @param credit what it pays of the order
 * @param via the third party or bank that it goes through
 * @param requiredAction where the buyer has to agree; null unless it has to now
 * @param reserved how much of the supplier's limit it holds or held; null until asked
 * @param taken what arrived, without the fee; null until settled
 * @param received the same, for the order; null until settled
 * @param surplus what of it is more than the order needs, and goes back; null until settled
 * @param advanced what of it went to the supplier at once; null until settled
 * @param escrowed what of it went into escrow; null until settled
 * @param refunded what is booked to go back
 * @param expectedBetween null where nobody can say
 */
public record PaymentView(String id, String orderId, String buyerId, String supplierId, String instalment,
        PaymentMethod method, PaymentState status, Money amount, Money fee, Money totalCharged, Money credit,
        ExchangeRate exchangeRate, @Nullable String quoteId, @Nullable String via, @Nullable Redirect requiredAction,
        @Nullable Money reserved, @Nullable Money taken, @Nullable Money received, @Nullable Money surplus,
        @Nullable Money advanced, @Nullable Money escrowed, Money refunded, @Nullable ExpectedBetween expectedBetween,
        boolean overdue, @Nullable String providerReference, @Nullable Failure failure, Instant createdAt,
        @Nullable Instant settledAt, List<DeadlineView> deadlines, List<String> allowedActions) {

    /** When the money is expected. */
    public record ExpectedBetween(Instant from, Instant to) {
    }

    /** Dollars for one unit of the currency that is paid in, as a decimal. */
    public record ExchangeRate(String usdPerUnit, String source, Instant asOf) {

        static ExchangeRate of(UsdRate rate) {
            return new ExchangeRate(rate.perUnit().stripTrailingZeros().toPlainString(), rate.source(), rate.asOf());
        }
    }

    static PaymentView of(Held<Payment> held) {
        return of(held.value(), held.by().role());
    }

    static PaymentView of(Payment payment, Role viewer) {
        PaymentTerms terms = payment.terms();
        Price price = terms.price();
        return new PaymentView(payment.id(), terms.orderId(), terms.buyerId(), terms.supplierId(), terms.instalment(),
                terms.method(), payment.state(), price.amount(), price.fee(), price.total(), price.credit(),
                ExchangeRate.of(price.rate()), price.quoteId(), terms.instrument().via(),
                payment.state() == PaymentState.REQUIRES_ACTION ? payment.redirect() : null, payment.granted(),
                of(payment, Settlement::taken), of(payment, Settlement::received), of(payment, Settlement::surplus),
                of(payment, Settlement::advanced), of(payment, Settlement::escrowed), payment.refunded(), expected(terms),
                payment.overdue(), reference(payment), payment.failure(), terms.createdAt(),
                payment.settlement() == null ? null : payment.settlement().at(),
                payment.deadlines().stream().map(DeadlineView::of).toList(),
                PaymentLifecycle.TABLE.allowed(payment.state(), viewer).stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }

    private static @Nullable Money of(Payment payment, Function<Settlement, Money> part) {
        return payment.settlement() == null ? null : part.apply(payment.settlement());
    }

    private static @Nullable ExpectedBetween expected(PaymentTerms terms) {
        return terms.expectedFrom() == null || terms.expectedTo() == null ? null
                : new ExpectedBetween(terms.expectedFrom(), terms.expectedTo());
    }

    /** The provider knows a payment by its own id, once it may have heard of it. */
    private static @Nullable String reference(Payment payment) {
        return switch (payment.state()) {
            case CREATED, LOCKED, RESERVED, CANCELLED -> null;
            case REQUIRES_ACTION, PROCESSING, EXPIRING, SETTLED, PARTIALLY_REFUNDED, REFUNDED, CHARGED_BACK, FAILED,
                    EXPIRED ->
                payment.id();
        };
    }
}
