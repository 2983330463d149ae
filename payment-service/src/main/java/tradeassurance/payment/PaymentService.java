package tradeassurance.payment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowCommand.Receive;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentCommand;
import tradeassurance.payment.model.PaymentCommand.Settle;
import tradeassurance.payment.model.PaymentOrder;
import tradeassurance.payment.model.PaymentRefusal;
import tradeassurance.payment.model.PaymentTerms;
import tradeassurance.payment.model.Settlement;
import tradeassurance.payment.peer.order.OrderSnapshot;
import tradeassurance.payment.quote.Quoting;

/** The door to payments. */
@ApplicationScoped
public class PaymentService {

    static final Caller SELF = Caller.service("payment-service");

    private final Door door;
    private final Payments payments;
    private final EscrowService accounts;
    private final Transactions transactions;
    private final Pricing pricing;

    PaymentService(Door door, Payments payments, EscrowService accounts, Transactions transactions, Pricing pricing) {
        this.door = door;
        this.payments = payments;
        this.accounts = accounts;
        this.transactions = transactions;
        this.pricing = pricing;
    }

    /** @param order the order as it was a moment ago; empty where there is none */
    Uni<Held<Payment>> create(CreatePayment asked, Optional<OrderSnapshot> order, Caller caller) {
        OrderSnapshot known = Quoting.payable(order, asked.orderId(), caller);
        Money due = known.due(asked.instalment()).orElseThrow(() -> new Refusal(PaymentRefusal.UNKNOWN_INSTALMENT,
                "the order has no instalment " + asked.instalment()).at("/instalment"));
        return pricing.agree(asked, known).chain(terms -> begin(terms, new PaymentOrder(known.status(), due), caller));
    }

    /** In the transaction under way: begins a payment of these terms, if the order, as it was a moment ago, allows it. */
    public Uni<Held<Payment>> begin(PaymentTerms terms, PaymentOrder order, Caller caller) {
        return door.open(payments, caller.as(Role.BUYER), Payment.create(Ids.next("pay"), order, terms));
    }

    /** In the transaction under way. */
    public Uni<Held<Payment>> handle(String id, PaymentCommand command, Caller caller) {
        return door.handle(payments, id, caller, (payment, by, now) -> payment.decide(command, by, now));
    }

    /** The order of a payment; refused with {@code not-found}. */
    public Uni<String> orderOf(String id) {
        return payments.orderOf(id);
    }

    /** In the transaction under way: a payment that does not change until it is over. */
    public Uni<Payment> lock(String id) {
        return payments.lock(id).onItem().ifNull().failWith(() -> Caller.unknown(payments.resource(), id)).map(Row::value);
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
                        payment.terms().supplierId(), Money.zero(payment.terms().price().credit().currency()), SELF)));
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
                new Receive(paid.id(), paid.terms().method().name(), settlement.taken().plus(paid.terms().price().fee()),
                        settlement.received(),
                        paid.terms().price().feeCredit(), settlement.advanced(), settlement.surplus()),
                provider)
                .replaceWithVoid();
    }
}
