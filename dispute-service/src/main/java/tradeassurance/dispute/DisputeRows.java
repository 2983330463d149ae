package tradeassurance.dispute;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.exception.ConstraintViolationException;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.DisputeRefusal;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;

/** Where disputes are kept. */
@ApplicationScoped
class DisputeRows implements Rows<Dispute>, PanacheRepositoryBase<DisputeEntity, String> {

    private static final String ONE_PER_ORDER = "one_open_dispute_per_order";
    private static final String RULERS = """
            select distinct other.ruledBy from DisputeEntity other, DisputeEntity one
             where one.id = :id and other.orderId = one.orderId and other.id <> :id and other.ruledBy is not null
            """;

    @Override
    public String resource() {
        return "dispute";
    }

    @Override
    public Uni<? extends Row<Dispute>> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends List<? extends Row<Dispute>>> lock(List<String> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    @Override
    public Uni<? extends Row<Dispute>> find(String id) {
        return findById(id);
    }

    /** Refused with {@code dispute-open} where the order has another; the index decides, so that no race can pass it. */
    @Override
    public Uni<? extends Row<Dispute>> insert(Dispute first) {
        return persistAndFlush(new DisputeEntity(first)).onFailure(DisputeRows::another).transform(
                conflict -> new Refusal(DisputeRefusal.DISPUTE_OPEN,
                        "order " + first.claim().orderId() + " has an open dispute"));
    }

    /** Who has ruled on other disputes of the same order; in the session under way. */
    Uni<List<String>> rulers(String id) {
        return Panache.getSession().chain(session -> session.createSelectionQuery(RULERS, String.class).setParameter("id", id)
                .getResultList());
    }

    private static boolean another(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException refused && ONE_PER_ORDER.equals(refused.getConstraintName())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Parties parties(Dispute dispute) {
        return new Parties(dispute.claim().buyerId(), dispute.claim().supplierId());
    }

    @Override
    public List<Outgoing> calls(Dispute next, Event event) {
        return DisputeCalls.after(next, event);
    }

    @Override
    public boolean lapseTogether() {
        return true;
    }
}
