package tradeassurance.payment.refund;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Row;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.payment.MoneyBack;
import tradeassurance.payment.PaymentConfig;
import tradeassurance.payment.PaymentService;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowCommand.BookRefund;
import tradeassurance.payment.escrow.model.EscrowCommand.PayRefund;
import tradeassurance.payment.escrow.model.RefundPlan;
import tradeassurance.payment.escrow.model.Share;
import tradeassurance.payment.model.PaymentCommand;
import tradeassurance.payment.model.PaymentCommand.FreeLimit;
import tradeassurance.payment.refund.model.PartReference;
import tradeassurance.payment.refund.model.Recovery;
import tradeassurance.payment.refund.model.Refund;
import tradeassurance.payment.refund.model.RefundCommand;
import tradeassurance.payment.refund.model.RefundCommand.FailPart;
import tradeassurance.payment.refund.model.RefundCommand.PayPart;
import tradeassurance.payment.refund.model.RefundPart;
import tradeassurance.payment.refund.model.RefundRefusal;
import tradeassurance.payment.refund.model.RefundState;
import tradeassurance.payment.refund.model.RefundTerms;

/** The door to refunds. Money is set aside when a refund is instructed, and leaves when a provider says that it has. */
@ApplicationScoped
public class RefundService {

    private final Door door;
    private final Refunds refunds;
    private final EscrowService accounts;
    private final PaymentService payments;
    private final MoneyBack money;
    private final InstantSource clock;
    private final Duration firstQuestionAfter;

    RefundService(Door door, Refunds refunds, EscrowService accounts, PaymentService payments, MoneyBack money,
            InstantSource clock, PaymentConfig config) {
        this.door = door;
        this.refunds = refunds;
        this.accounts = accounts;
        this.payments = payments;
        this.money = money;
        this.clock = clock;
        this.firstQuestionAfter = config.janitor().firstQuestionAfter();
    }

    /** In the transaction under way. A dispute that has its refund gets the same one again. */
    Uni<Held<Refund>> instruct(InstructRefund asked, Caller caller) {
        return accounts.require(asked.orderId()).chain(account -> refunds.ofDispute(asked.disputeId())
                .chain(known -> known.isPresent()
                        ? read(known.get(), caller).invoke(held -> refuseUnlessSame(held.value(), asked))
                        : book(account, asked, caller)));
    }

    private static void refuseUnlessSame(Refund known, InstructRefund asked) {
        if (!known.terms().orderId().equals(asked.orderId()) || !known.terms().amount().equals(asked.amount())) {
            throw new Refusal(RefundRefusal.DISPUTE_ALREADY_REFUNDED, "this dispute has a refund of " + known.terms().amount());
        }
    }

    /** The account first, which refuses what cannot be; then the refund, and the payments that it goes back through. */
    private Uni<Held<Refund>> book(EscrowAccount account, InstructRefund asked, Caller caller) {
        String id = Ids.next("rfd");
        return accounts.available(account).chain(available -> accounts
                .handle(account.id(), new BookRefund(id, asked.disputeId(), asked.amount(), available), caller)
                .chain(booked -> open(id, account, booked.value(), asked, account.plan(asked.amount(), available), caller)));
    }

    private Uni<Held<Refund>> open(String id, EscrowAccount before, EscrowAccount booked, InstructRefund asked, RefundPlan plan,
            Caller caller) {
        RefundTerms terms = new RefundTerms(before.id(), asked.disputeId(), before.buyerId(), before.supplierId(),
                asked.amount(), plan.funding().escrow(), plan.funding().supplierBalance(), plan.funding().recourse(),
                shares(plan.recoveries()), booked.refundable().isZero(), clock.instant(), firstQuestionAfter);
        return door.open(refunds, caller.as(Role.SERVICE), Refund.request(id, terms, shares(plan.parts())))
                .chain(refund -> each(plan.parts(), part -> payments
                        .handle(part.paymentId(), new PaymentCommand.BookRefund(id, part.amount()), caller).replaceWithVoid())
                        .replaceWith(refund));
    }

    private static List<Recovery> shares(List<Share> shares) {
        return shares.stream().map(share -> new Recovery(share.paymentId(), share.amount())).toList();
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
     * @param moved how much it paid; null where it does not say
     */
    public Uni<Void> paid(String reference, @Nullable Money moved, Caller provider) {
        PartReference part = known(reference);
        return refunds.orderOf(part.refundId()).chain(accounts::require)
                .chain(account -> before(part).chain(before -> booked(before, part, moved)
                        .chain(booked -> handle(part.refundId(), new PayPart(part.number(), part.attempt(), booked), provider))
                        .chain(after -> after.value().equals(before) ? Uni.createFrom().voidItem()
                                : leave(account, after.value(), part, provider))));
    }

    /** The provider speaks of the currency that was taken, and the books of the order's. */
    private Uni<@Nullable Money> booked(Refund refund, PartReference reference, @Nullable Money moved) {
        RefundPart part = refund.part(reference.number());
        return money.booked(part.paymentId(), part.amount(), moved);
    }

    private Uni<Refund> before(PartReference part) {
        return refunds.lock(part.refundId()).map(Row::value);
    }

    private Uni<Void> leave(EscrowAccount account, Refund refund, PartReference reference, Caller provider) {
        RefundPart part = refund.part(reference.number());
        Uni<Void> left = accounts.handle(account.id(), new PayRefund(refund.id(), part.amount()), provider).replaceWithVoid();
        return refund.state() != RefundState.SUCCEEDED ? left
                : left.chain(() -> each(refund.terms().recoveries(), recovery -> payments
                        .handle(recovery.paymentId(), new FreeLimit(recovery.amount(), "REFUND"), provider).replaceWithVoid()));
    }

    /** In the transaction under way: the provider has not paid a part, and will not. */
    public Uni<Void> failed(String reference, String why, Caller provider) {
        PartReference part = known(reference);
        return handle(part.refundId(), new FailPart(part.number(), part.attempt(), why), provider).replaceWithVoid();
    }

    private static PartReference known(String reference) {
        return PartReference.read(reference).orElseThrow(() -> new Refusal(Refused.NOT_FOUND, "there is no such refund"));
    }

    private static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> work) {
        return Multi.createFrom().iterable(items).onItem().transformToUniAndConcatenate(work::apply).collect().asList()
                .replaceWithVoid();
    }
}
