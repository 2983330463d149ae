package tradeassurance.payment.lc;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.Charges;
import tradeassurance.payment.PaymentService;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.lc.model.CreditRefusal;
import tradeassurance.payment.model.Failure;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentCommand.Fail;
import tradeassurance.payment.model.PaymentCommand.Reserve;
import tradeassurance.payment.model.PaymentCommand.Submit;
import tradeassurance.payment.model.PaymentState;

/**
 * The payments that credits stand for. They wait, the order holding still for them, until the bank has paid or has not; all of
 * it in the transaction under way.
 */
@ApplicationScoped
class CreditPayments {

    private static final Caller SELF = Caller.service("payment-service");

    /** Nobody is asked: it settles in the same transaction. */
    private static final Duration NO_QUESTION = Duration.ofDays(1);

    private final PaymentService payments;
    private final EscrowService accounts;

    CreditPayments(PaymentService payments, EscrowService accounts) {
        this.payments = payments;
        this.accounts = accounts;
    }

    /** Refused with {@code order-not-waiting} where the order does not hold still for this payment. */
    Uni<Void> requireWaiting(String paymentId) {
        return payments.read(paymentId, SELF).invoke(held -> {
            if (held.value().state() != PaymentState.LOCKED) {
                throw new Refusal(CreditRefusal.ORDER_NOT_WAITING, held.value().state() == PaymentState.CREATED
                        ? "the order has not agreed to wait yet; try again in a moment"
                        : "the order does not wait for this credit any more").with("payment_status",
                                held.value().state().name());
            }
        }).replaceWithVoid();
    }

    /** The order's account first, as whoever moves money does. A repeat changes nothing. */
    Uni<Void> settle(Honour honour, Money granted) {
        return accounts.require(honour.orderId()).chain(() -> payments.handle(honour.paymentId(), new Reserve(granted), SELF))
                .chain(() -> payments.handle(honour.paymentId(), new Submit(NO_QUESTION), SELF))
                .map(Held::value).chain(payment -> payments.settle(payment.id(), payment.terms().price().total(),
                        Charges.PROVIDER));
    }

    /** Tried again until the order has answered: what it has not agreed to cannot be taken back. */
    Uni<Void> fail(Broken broken) {
        return payments.handle(broken.paymentId(), new Fail(PaymentState.LOCKED, new Failure(broken.code(), broken.detail())),
                SELF).map(Held::value).invoke(CreditPayments::refuseUnanswered).replaceWithVoid();
    }

    private static void refuseUnanswered(Payment payment) {
        if (payment.state() == PaymentState.CREATED) {
            throw new IllegalStateException("the order has not answered payment " + payment.id() + " yet");
        }
    }
}
