package tradeassurance.payment.payout;

import java.time.Duration;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Door.Decider;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.PaymentConfig;
import tradeassurance.payment.book.SupplierBalances;
import tradeassurance.payment.payout.model.Payout;
import tradeassurance.payment.payout.model.PayoutTerms;

/** The door to payouts. The money leaves the balance when a payout is asked for, so that nothing else can take it. */
@ApplicationScoped
public class PayoutService {

    private static final Caller SELF = Caller.service("payment-service");

    private final Door door;
    private final Payouts payouts;
    private final SupplierBalances balances;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Duration firstQuestionAfter;

    PayoutService(Door door, Payouts payouts, SupplierBalances balances, Transactions transactions, InstantSource clock,
            PaymentConfig config) {
        this.door = door;
        this.payouts = payouts;
        this.balances = balances;
        this.transactions = transactions;
        this.clock = clock;
        this.firstQuestionAfter = config.janitor().firstQuestionAfter();
    }

    /** In the transaction under way. */
    Uni<Held<Payout>> request(DrawBalance asked, Caller caller) {
        Actor supplier = caller.as(Role.SUPPLIER);
        PayoutTerms terms = new PayoutTerms(supplier.party(), asked.amount(), asked.bankAccount(), asked.note(),
                clock.instant());
        return balances.lock(supplier.party(), asked.amount().currencyCode())
                .chain(available -> door.open(payouts, supplier, Payout.request(Ids.next("pyt"), terms, available)));
    }

    Uni<Held<Payout>> read(String id, Caller caller) {
        return door.read(payouts, id, caller);
    }

    /** In a transaction of its own: from here on the provider may have it. */
    Uni<Payout> sent(String id) {
        return transactions.run(() -> handle(id, SELF, (payout, by, now) -> payout.send(firstQuestionAfter, by, now)))
                .map(Held::value);
    }

    /**
     * In the transaction under way: it is at the supplier's bank.
     *
     * @param moved what the provider has paid; null where it does not say
     */
    public Uni<Void> paid(String id, @Nullable Money moved, Caller provider) {
        return handle(id, provider, (payout, by, now) -> payout.confirm(moved, by)).replaceWithVoid();
    }

    /** In the transaction under way: the bank has not taken it, and it is back on the balance. */
    public Uni<Void> failed(String id, String why, Caller provider) {
        return handle(id, provider, (payout, by, now) -> payout.fail(why, by)).replaceWithVoid();
    }

    private Uni<Held<Payout>> handle(String id, Caller caller, Decider<Payout> decider) {
        return door.handle(payouts, id, caller, decider);
    }
}
