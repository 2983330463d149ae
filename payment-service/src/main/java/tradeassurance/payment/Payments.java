package tradeassurance.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Role;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentEvent;
import tradeassurance.payment.model.PaymentState;

/** Where payments are kept. */
@ApplicationScoped
public class Payments implements Rows<Payment>, PanacheRepositoryBase<PaymentEntity, String> {

    private static final String ORDER = "SELECT order_id FROM payment WHERE id = ?1";

    @Override
    public String resource() {
        return "payment";
    }

    @Override
    public Uni<? extends @Nullable Row<Payment>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends List<? extends Row<Payment>>> lock(List<String> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    @Override
    public Uni<? extends @Nullable Row<Payment>> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<? extends Row<Payment>> insert(Payment first) {
        return persist(new PaymentEntity(first));
    }

    @Override
    public Parties parties(Payment payment) {
        return new Parties(payment.terms().buyerId(), payment.terms().supplierId());
    }

    @Override
    public List<Outgoing> calls(Payment next, Event event) {
        return event instanceof PaymentEvent happened ? PaymentCalls.after(next, happened) : List.of();
    }

    /**
     * The order of a payment, so that its account can be locked before the payment is: whoever moves money locks in this
     * order. Nothing of the payment itself is read, since it may change until it is locked.
     */
    Uni<String> orderOf(String id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ORDER, String.class).setParameter(1, id).getSingleResultOrNull())
                .onItem().ifNull().failWith(() -> Caller.unknown(resource(), id));
    }

    /** A page of the payments that a caller may see, with one more than asked for; the newest first. */
    Uni<List<PaymentEntity>> list(Caller caller, @Nullable String orderId, @Nullable PaymentState status,
            @Nullable String before, int limit) {
        Map<String, Object> given = new HashMap<>();
        List<String> wanted = new ArrayList<>();
        if (!caller.seesAll()) {
            given.put("party", caller.party());
            wanted.add(Stream.of(caller.is(Role.BUYER) ? "buyerId = :party" : "",
                    caller.is(Role.SUPPLIER) ? "supplierId = :party" : "").filter(side -> !side.isEmpty())
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (orderId != null) {
            given.put("order", orderId);
            wanted.add("orderId = :order");
        }
        if (status != null) {
            given.put("status", status);
            wanted.add("state = :status");
        }
        if (before != null) {
            given.put("before", before);
            wanted.add("id < :before");
        }
        String where = wanted.isEmpty() ? "" : "where " + String.join(" and ", wanted);
        return find("from PaymentEntity " + where + " order by id desc", given).range(0, limit).list();
    }

    @Override
    public boolean lapseTogether() {
        return true;
    }
}
