package tradeassurance.payment.lc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Role;
import tradeassurance.payment.lc.model.CreditEvent.CreditAdvised;
import tradeassurance.payment.lc.model.CreditEvent.CreditExpired;
import tradeassurance.payment.lc.model.CreditEvent.CreditHonoured;
import tradeassurance.payment.lc.model.CreditEvent.CreditRefused;
import tradeassurance.payment.lc.model.CreditEvent.CreditWithdrawn;
import tradeassurance.payment.lc.model.LetterOfCredit;
import tradeassurance.payment.peer.order.Result;

/** Where letters of credit are kept. */
@ApplicationScoped
class LettersOfCredit implements Rows<LetterOfCredit>, PanacheRepositoryBase<CreditEntity, String> {

    @Override
    public String resource() {
        return "letter_of_credit";
    }

    @Override
    public Uni<? extends @Nullable Row<LetterOfCredit>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends @Nullable Row<LetterOfCredit>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<LetterOfCredit>> insert(LetterOfCredit first) {
        return persist(new CreditEntity(first));
    }

    @Override
    public Parties parties(LetterOfCredit credit) {
        return new Parties(credit.terms().buyerId(), credit.terms().supplierId());
    }

    /** All from here, so that the order hears of the promise before it hears what became of it. */
    @Override
    public List<Outgoing> calls(LetterOfCredit next, Event event) {
        if (event instanceof CreditAdvised advised) {
            return List.of(new Outgoing(Result.KIND, new Result(next.terms().orderId(), next.terms().paymentId(),
                    next.terms().instalment(), "PROMISED", next.terms().amount(), advised.at())));
        }
        if (event instanceof CreditHonoured) {
            return List.of(new Outgoing(TakeHonour.KIND, Honour.of(next)));
        }
        boolean ended = event instanceof CreditRefused || event instanceof CreditWithdrawn || event instanceof CreditExpired;
        return ended ? List.of(new Outgoing(DropPromise.KIND, Broken.of(next))) : List.of();
    }

    /** The credit that stands for a payment. */
    Uni<String> of(String paymentId) {
        return find("paymentId", paymentId).singleResult().map(row -> row.id);
    }

    /** A page of those that a caller may see, with one more than asked for; the newest first. A bank sees all. */
    Uni<List<CreditEntity>> list(Caller caller, @Nullable String orderId, @Nullable String before, int limit) {
        Map<String, Object> given = new HashMap<>();
        StringBuilder where = new StringBuilder("true = true");
        if (!caller.seesAll() && !caller.is(Role.PROVIDER)) {
            given.put("party", caller.party());
            where.append(caller.is(Role.BUYER) && caller.is(Role.SUPPLIER)
                    ? " and (buyerId = :party or supplierId = :party)"
                    : caller.is(Role.BUYER) ? " and buyerId = :party" : " and supplierId = :party");
        }
        if (orderId != null) {
            given.put("order", orderId);
            where.append(" and orderId = :order");
        }
        if (before != null) {
            given.put("before", before);
            where.append(" and id < :before");
        }
        return find("from CreditEntity where " + where + " order by id desc", given).range(0, limit).list();
    }
}
