package tradeassurance.payment.refund;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Row;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.payment.PaymentService;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowCommand.PayRefund;
import tradeassurance.payment.model.PaymentCommand.FreeLimit;
import tradeassurance.payment.refund.model.PartReference;
import tradeassurance.payment.refund.model.Recovery;
import tradeassurance.payment.refund.model.Refund;
import tradeassurance.payment.refund.model.RefundCommand;
import tradeassurance.payment.refund.model.RefundCommand.FailPart;
import tradeassurance.payment.refund.model.RefundCommand.PayByHand;
import tradeassurance.payment.refund.model.RefundCommand.PayPart;
import tradeassurance.payment.refund.model.RefundPart;
import tradeassurance.payment.refund.model.RefundState;

/** The door to refunds. Money was set aside when a refund was instructed, and leaves when somebody has really paid it. */
@ApplicationScoped
public class RefundService {

    private final Door door;
    private final Refunds refunds;
    private final EscrowService accounts;
    private final PaymentService payments;

    RefundService(Door door, Refunds refunds, EscrowService accounts, PaymentService payments) {
        this.door = door;
        this.refunds = refunds;
        this.accounts = accounts;
        this.payments = payments;
    }

    Uni<Held<Refund>> handle(String id, RefundCommand command, Caller caller) {
        return door.handle(refunds, id, caller, (refund, by, now) -> refund.decide(command, by, now));
    }

    Uni<Held<Refund>> read(String id, Caller caller) {
        return door.read(refunds, id, caller);
    }

    /**
     * In the transaction under way: the provider has paid a part, and it leaves the books under the lock of the order's
     * account.
     *
     * @param moved how much it paid, in the currency that the buyer had paid in; null where it does not say
     */
    public Uni<Void> paid(String reference, @Nullable Money moved, Caller provider) {
        PartReference part = known(reference);
        return refunds.orderOf(part.refundId()).chain(accounts::require)
                .chain(account -> before(part.refundId()).chain(before -> handle(part.refundId(),
                        new PayPart(part.number(), part.attempt(), moved), provider)
                        .chain(after -> after.value().equals(before) ? Uni.createFrom().voidItem()
                                : leave(account, after.value(), List.of(after.value().part(part.number())), provider))));
    }

    /** In the transaction under way: an operator has paid what the provider could not. */
    Uni<Held<Refund>> paidByHand(String id, String proof, Caller operator) {
        return refunds.orderOf(id).chain(accounts::require)
                .chain(account -> before(id).chain(before -> handle(id, new PayByHand(proof), operator)
                        .call(after -> leave(account, after.value(), before.failed(), operator))));
    }

    private Uni<Refund> before(String id) {
        return refunds.lock(id).map(Row::value);
    }

    private Uni<Void> leave(EscrowAccount account, Refund refund, List<RefundPart> parts, Caller payer) {
        Uni<Void> left = Uni.createFrom().voidItem();
        for (RefundPart part : parts) {
            left = left.chain(() -> accounts.handle(account.id(),
                    new PayRefund(refund.id(), part.method(), part.amount(), part.sent()), payer).replaceWithVoid());
        }
        return refund.state() == RefundState.SUCCEEDED ? left.chain(() -> freeLimit(refund, payer)) : left;
    }

    /** What was advanced and has come back is no longer at risk (R23e). */
    private Uni<Void> freeLimit(Refund refund, Caller payer) {
        Uni<Void> freed = Uni.createFrom().voidItem();
        for (Recovery recovery : refund.terms().recoveries()) {
            freed = freed.chain(() -> payments.handle(recovery.paymentId(), new FreeLimit(recovery.amount(), "REFUND"), payer)
                    .replaceWithVoid());
        }
        return freed;
    }

    /** In the transaction under way: the provider has not paid a part, and will not. */
    public Uni<Void> failed(String reference, String why, Caller provider) {
        PartReference part = known(reference);
        return handle(part.refundId(), new FailPart(part.number(), part.attempt(), why), provider).replaceWithVoid();
    }

    private static PartReference known(String reference) {
        return PartReference.read(reference).orElseThrow(() -> new Refusal(Refused.NOT_FOUND, "there is no such refund"));
    }
}
