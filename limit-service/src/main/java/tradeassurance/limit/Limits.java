package tradeassurance.limit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.door.Rows;
import tradeassurance.chassis.outbox.Outgoing;
import tradeassurance.kernel.Event;
import tradeassurance.limit.ledger.LimitLedger;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.model.LimitEvent.RecalculationDue;

@ApplicationScoped
class Limits implements Rows<Limit>, PanacheRepositoryBase<LimitEntity, String> {

    private final LimitLedger ledger;

    private final Grants grants;

    Limits(LimitLedger ledger, Grants grants) {
        this.ledger = ledger;
        this.grants = grants;
    }

    @Override
    public String resource() {
        return "limit";
    }

    @Override
    public Uni<LimitEntity> lock(String supplierId) {
        return findById(supplierId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<? extends List<? extends Row<Limit>>> lock(List<String> ids) {
        return find("supplierId in ?1 order by supplierId", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    @Override
    public Uni<LimitEntity> find(String supplierId) {
        return findById(supplierId);
    }

    @Override
    public Uni<LimitEntity> insert(Limit first) {
        return persistAndFlush(new LimitEntity(first));
    }

    @Override
    public Parties parties(Limit limit) {
        return Parties.ofSupplier(limit.supplierId());
    }

    @Override
    public List<Outgoing> calls(Limit next, Event event) {
        return event instanceof RecalculationDue ? List.of(new Outgoing(LimitService.RECALCULATE, event)) : List.of();
    }

    @Override
    public Uni<Void> also(Limit before, Limit next, List<Event> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Event event : events) {
            NewGrant grant = NewGrant.of(event);
            if (grant != null) {
                done = done.chain(() -> ledger.grant(next.supplierId(), grant.before(), grant.granted(), next.reserved(),
                        next.used(), grant.reason())).chain(() -> grants.add(next.supplierId(), grant));
            }
        }
        return done;
    }

    @Override
    public boolean lapseTogether() {
        return true;
    }
}
