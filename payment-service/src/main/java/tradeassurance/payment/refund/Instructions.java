package tradeassurance.payment.refund;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.PaymentConfig;
import tradeassurance.payment.PaymentService;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.escrow.Surplus;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowCommand;
import tradeassurance.payment.escrow.model.EscrowCommand.BookRefund;
import tradeassurance.payment.escrow.model.EscrowCommand.GiveBack;
import tradeassurance.payment.escrow.model.EscrowEvent.EscrowRefundBooked;
import tradeassurance.payment.escrow.model.Share;
import tradeassurance.payment.model.PaymentCommand;
import tradeassurance.payment.refund.InstructRefund.Reason;
import tradeassurance.payment.refund.model.PartShare;
import tradeassurance.payment.refund.model.Recovery;
import tradeassurance.payment.refund.model.Refund;
import tradeassurance.payment.refund.model.RefundCause;
import tradeassurance.payment.refund.model.RefundPart;
import tradeassurance.payment.refund.model.RefundRefusal;
import tradeassurance.payment.refund.model.RefundTerms;

/** Sets money aside for the buyer and starts to pay it. Everything happens under the lock of the order's account. */
@ApplicationScoped
class Instructions {

    private static final Caller SELF = Caller.service("payment-service");

    private final Door door;
    private final Refunds refunds;
    private final EscrowService accounts;
    private final PaymentService payments;
    private final RefundService paying;
    private final InstantSource clock;
    private final Duration firstQuestionAfter;

    Instructions(Door door, Refunds refunds, EscrowService accounts, PaymentService payments, RefundService paying,
            InstantSource clock, PaymentConfig config) {
        this.door = door;
        this.refunds = refunds;
        this.accounts = accounts;
        this.payments = payments;
        this.paying = paying;
        this.clock = clock;
        this.firstQuestionAfter = config.janitor().firstQuestionAfter();
    }

    /** In the transaction under way. A cause that has its refund gets the same one again. */
    Uni<Held<Refund>> follow(InstructRefund asked, Caller caller) {
        Reason reason = asked.reason();
        return accounts.require(asked.orderId()).chain(account -> refunds.of(reason.cause(), reason.id())
                .chain(known -> known.isPresent()
                        ? door.read(refunds, known.get(), caller).invoke(held -> refuseUnlessSame(held.value(), asked))
                        : ordinary(account, reason, asked.amount(), caller)));
    }

    private static void refuseUnlessSame(Refund known, InstructRefund asked) {
        RefundTerms terms = known.terms();
        if (!terms.orderId().equals(asked.orderId()) || !terms.amount().equals(asked.amount())) {
            throw new Refusal(terms.cause() == RefundCause.DISPUTE ? RefundRefusal.DISPUTE_ALREADY_REFUNDED
                    : RefundRefusal.CAUSE_ALREADY_REFUNDED, "there is a refund of " + terms.amount() + " for this already");
        }
    }

    private Uni<Held<Refund>> ordinary(EscrowAccount account, Reason reason, Money amount, Caller caller) {
        String id = Ids.next("rfd");
        String dispute = reason.cause() == RefundCause.DISPUTE ? reason.id() : null;
        return accounts.available(account)
                .chain(available -> book(id, account, new BookRefund(id, dispute, amount, available), reason, caller));
    }

    /** In the transaction under way; once for a payment. */
    Uni<Void> giveBack(Surplus surplus) {
        String id = Ids.next("rfd");
        Reason reason = new Reason(RefundCause.OVERPAYMENT, surplus.paymentId());
        return accounts.require(surplus.orderId()).chain(account -> refunds.of(reason.cause(), reason.id())
                .chain(known -> known.isPresent() ? Uni.createFrom().voidItem()
                        : book(id, account, new GiveBack(id, surplus.paymentId()), reason, SELF).replaceWithVoid()));
    }

    /** In the transaction under way: the provider has taken it already, so it is paid as soon as it is booked. */
    Uni<Void> chargedBack(EscrowAccount account, PartShare part, Caller provider) {
        String id = Ids.next("rfd");
        Reason reason = new Reason(RefundCause.CHARGEBACK, part.paymentId());
        return accounts.available(account).chain(available -> {
            EscrowCommand command = new EscrowCommand.ChargeBack(id, part.paymentId(), part.amount(), available);
            Instant now = clock.instant();
            RefundTerms terms = terms(account, booked(account, command, provider.as(Role.PROVIDER), now), reason, now);
            return accounts.handle(account.id(), command, provider)
                    .chain(() -> door.open(refunds, SELF.as(Role.SERVICE), Refund.request(id, terms, List.of(part))))
                    .chain(refund -> paying.paid(refund.value().reference(refund.value().part(1)), part.sent(), provider));
        });
    }

    private static EscrowRefundBooked booked(EscrowAccount account, EscrowCommand command, Actor by, Instant now) {
        return account.decide(command, by, now).events().stream()
                .filter(EscrowRefundBooked.class::isInstance).map(EscrowRefundBooked.class::cast).findFirst().orElseThrow();
    }

    /** The account first, which refuses what cannot be; then the refund, and the payments that it goes back through. */
    private Uni<Held<Refund>> book(String id, EscrowAccount account, EscrowCommand command, Reason reason, Caller caller) {
        Instant now = clock.instant();
        EscrowRefundBooked booked = booked(account, command, caller.as(Role.SERVICE), now);
        RefundTerms terms = terms(account, booked, reason, now);
        return sent(booked.parts()).chain(parts -> accounts.handle(account.id(), command, caller)
                .chain(done -> door.open(refunds, caller.as(Role.SERVICE), Refund.request(id, terms, parts))))
                .call(refund -> throughPayments(refund.value(), caller));
    }

    private RefundTerms terms(EscrowAccount account, EscrowRefundBooked booked, Reason reason, Instant now) {
        return new RefundTerms(account.id(), reason.cause(), reason.id(), account.buyerId(), account.supplierId(),
                booked.amount(), booked.funding().escrow(), booked.funding().supplierBalance(), booked.funding().recourse(),
                booked.recoveries().stream().map(share -> new Recovery(share.paymentId(), share.amount())).toList(),
                booked.refundable().isZero(), now, firstQuestionAfter);
    }

    /** What the buyer gets for each of them, which hangs on what has gone back through its payment before. */
    private Uni<List<PartShare>> sent(List<Share> shares) {
        return Multi.createFrom().iterable(shares).onItem()
                .transformToUniAndConcatenate(share -> payments.lock(share.paymentId())
                        .map(payment -> new PartShare(share.paymentId(), share.method(), share.amount(),
                                payment.back(share.amount()))))
                .collect().asList();
    }

    private Uni<Void> throughPayments(Refund refund, Caller caller) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (RefundPart part : refund.parts()) {
            done = done.chain(() -> payments.handle(part.paymentId(),
                    new PaymentCommand.BookRefund(refund.id(), part.amount()), caller).replaceWithVoid());
        }
        return done;
    }
}
