package tradeassurance.payment;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowCommand.Receive;
import tradeassurance.payment.model.MethodTerms;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentCommand;
import tradeassurance.payment.model.PaymentCommand.Settle;
import tradeassurance.payment.model.PaymentOrder;
import tradeassurance.payment.model.PaymentRefusal;
import tradeassurance.payment.model.Settlement;
import tradeassurance.payment.peer.order.OrderSnapshot;

/** The door to payments. */
@ApplicationScoped
public class PaymentService {

    static final Caller SELF = Caller.service("payment-service");

    private final Door door;
    private final Payments payments;
    private final EscrowService accounts;
    private final Transactions transactions;
    private final InstantSource clock;
    private final MethodTerms card;

    PaymentService(Door door, Payments payments, EscrowService accounts, Transactions transactions, InstantSource clock,
            PaymentConfig config) {
        this.door = door;
        this.payments = payments;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
        this.card = new MethodTerms(Money.of(config.card().cap().toPlainString(), "USD"), config.card().feeRate(),
                config.card().settlesAfter(), config.card().settlesWithin());
    }

    /** @param order the order as it was a moment ago; empty where there is none */
    Uni<Held<Payment>> create(CreatePayment asked, Optional<OrderSnapshot> order, Caller caller) {
        Actor buyer = caller.as(Role.BUYER);
        OrderSnapshot known = order.filter(found -> found.buyerId().equals(buyer.party()))
                .orElseThrow(() -> Caller.unknown("order", asked.orderId()));
        Money due = known.due(asked.instalment()).orElseThrow(() -> new Refusal(PaymentRefusal.UNKNOWN_INSTALMENT,
                "the order has no instalment " + asked.instalment()).at("/instalment"));
        PaymentOrder payable = new PaymentOrder(known.id(), known.buyerId(), known.supplierId(), known.status(), due);
        return door.open(payments, buyer, Payment.create(Ids.next("pay"), payable, card, asked.method(), asked.instalment(),
                asked.amount(), asked.cardToken(), clock.instant()));
    }

    /** In the transaction under way. */
    public Uni<Held<Payment>> handle(String id, PaymentCommand command, Caller caller) {
        return door.handle(payments, id, caller, (payment, by, now) -> payment.decide(command, by, now));
    }

    public Uni<Held<Payment>> read(String id, Caller caller) {
        return door.read(payments, id, caller);
    }

    /** In a transaction of its own: brings home what a peer has answered. */
    Uni<Payment> home(String id, PaymentCommand command, Caller caller) {
        return transactions.run(() -> handle(id, command, caller)).map(Held::value);
    }

    /** The order holds still: from here on money may come, so the account that takes it is opened. */
    Uni<Void> locked(String id) {
        return transactions.run(() -> handle(id, new PaymentCommand.Lock(), SELF).map(Held::value)
                .chain(payment -> accounts.ensure(payment.terms().orderId(), payment.terms().buyerId(),
                        payment.terms().supplierId(), Money.zero(payment.terms().amount().currency()), SELF)));
    }

    /**
     * In the transaction under way: takes the money into the order's account, under that account's lock. A repeat changes
     * nothing.
     *
     * @param taken what the provider took, fee included
     */
    public Uni<Void> settle(String id, Money taken, Caller provider) {
        return payments.orderOf(id).chain(accounts::require)
                .chain(account -> handle(id, new Settle(taken, account.mayAdvance()), provider)
                        .chain(paid -> receive(account, paid.value(), provider)));
    }

    private Uni<Void> receive(EscrowAccount account, Payment paid, Caller provider) {
        Settlement settlement = paid.settlement();
        if (settlement == null) {
            throw new IllegalStateException("settled without a settlement: " + paid.id());
        }
        return accounts.handle(account.id(),
                new Receive(paid.id(), paid.terms().method().name(), settlement.received(), paid.terms().fee(),
                        settlement.advanced(), Money.zero(settlement.received().currency())), provider)
                .replaceWithVoid();
    }
}
