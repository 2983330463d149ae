package tradeassurance.payment.recourse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.book.SupplierBalances;
import tradeassurance.payment.recourse.model.Debt;
import tradeassurance.payment.recourse.model.Recourse;
import tradeassurance.payment.recourse.model.RecourseTerms;

/** The door to what suppliers owe. All of it happens in the transaction that the caller has opened. */
@ApplicationScoped
public class RecourseService {

    private static final Caller SELF = Caller.service("payment-service");

    private final Door door;
    private final Recourses recourses;
    private final SupplierBalances balances;
    private final InstantSource clock;
    private final Duration unpaidAfter;

    RecourseService(Door door, Recourses recourses, SupplierBalances balances, InstantSource clock, RecourseConfig config) {
        this.door = door;
        this.recourses = recourses;
        this.balances = balances;
        this.clock = clock;
        this.unpaidAfter = config.unpaidAfter();
    }

    /** From now on the supplier owes so much for a refund; nothing where that is nothing. */
    public Uni<Void> open(String supplierId, String orderId, String refundId, Money amount) {
        if (amount.isZero()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        RecourseTerms terms = new RecourseTerms(supplierId, orderId, refundId, amount, now, now.plus(unpaidAfter));
        return door.open(recourses, SELF.as(Role.SERVICE), Recourse.open(Ids.next("rcs"), terms)).replaceWithVoid();
    }

    /** Pays what the supplier owes out of proceeds that have just reached its balance, as far as they go. */
    public Uni<Void> collect(String supplierId, Money proceeds) {
        if (proceeds.isZero()) {
            return Uni.createFrom().voidItem();
        }
        return recourses.open(supplierId, proceeds.currencyCode()).chain(debts -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (Debt paid : Debt.paidBy(proceeds, debts)) {
                done = done.chain(() -> door.handle(recourses, paid.recourseId(), SELF,
                        (recourse, by, now) -> recourse.collect(paid.outstanding(), by, now)).replaceWithVoid());
            }
            return done;
        });
    }

    /** The guarantee fund bears so much of it. The balance is locked first, as by everybody who moves a supplier's money. */
    Uni<Held<Recourse>> writeOff(String id, WriteOffRecourse asked, Caller caller) {
        return recourses.owner(id).chain(owner -> balances.lock(owner.supplierId(), owner.currency()))
                .chain(locked -> door.handle(recourses, id, caller,
                        (recourse, by, now) -> recourse.writeOff(asked.amount(), asked.reason(), by, now)));
    }

    Uni<Held<Recourse>> read(String id, Caller caller) {
        return door.read(recourses, id, caller);
    }
}
