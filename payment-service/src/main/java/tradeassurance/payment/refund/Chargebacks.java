package tradeassurance.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.payment.PaymentService;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowCommand.BearChargeback;
import tradeassurance.payment.model.Chargeback;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentCommand.ChargeBack;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.refund.model.PartShare;

/**
 * What providers take back after it has settled. The money is gone: it is booked as a refund that has been paid, out of the
 * same pots as any other, and the payment gives nothing back any more.
 */
@ApplicationScoped
public class Chargebacks {

    private final EscrowService accounts;
    private final PaymentService payments;
    private final Instructions instructions;

    Chargebacks(EscrowService accounts, PaymentService payments, Instructions instructions) {
        this.accounts = accounts;
        this.payments = payments;
        this.instructions = instructions;
    }

    /** In the transaction under way; a second notice of the same payment changes nothing. */
    public Uni<Void> take(String paymentId, ChargeBack notice, Caller provider) {
        return payments.orderOf(paymentId).chain(accounts::require)
                .chain(account -> payments.lock(paymentId).chain(payment -> payment.state() == PaymentState.CHARGED_BACK
                        ? Uni.createFrom().voidItem()
                        : book(account, payment, notice, provider)));
    }

    private Uni<Void> book(EscrowAccount account, Payment payment, ChargeBack notice, Caller provider) {
        Chargeback back = payment.chargeback(notice.taken());
        return payments.handle(payment.id(), notice, provider).chain(() -> ofOrder(account, payment, back, provider))
                .chain(() -> beyond(account, payment, back, provider));
    }

    private Uni<Void> ofOrder(EscrowAccount account, Payment payment, Chargeback back, Caller provider) {
        return back.ofOrder().isZero() ? Uni.createFrom().voidItem()
                : instructions.chargedBack(account, new PartShare(payment.id(), payment.terms().method().name(),
                        back.ofOrder(), back.sent()), provider);
    }

    private Uni<Void> beyond(EscrowAccount account, Payment payment, Chargeback back, Caller provider) {
        return back.beyond().isZero() ? Uni.createFrom().voidItem()
                : accounts.handle(account.id(), new BearChargeback(payment.id(), payment.terms().method().name(), back.fee(),
                        back.twice(), back.beyond()), provider).replaceWithVoid();
    }
}
