package tradeassurance.limit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Rows;
import tradeassurance.kernel.Event;
import tradeassurance.limit.ledger.LimitLedger;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.model.LimitEvent.Granted;

@ApplicationScoped
class Limits implements Rows<Limit>, PanacheRepositoryBase<LimitEntity, String> {

    private final LimitLedger ledger;

    Limits(LimitLedger ledger) {
        this.ledger = ledger;
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
    public Uni<Void> also(Limit before, Limit next, List<Event> events) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Event event : events) {
            if (event instanceof Granted granted) {
                done = done.chain(() -> ledger.grant(next.supplierId(), granted.before(), granted.granted(), next.reserved(),
                        next.used(), granted.reason()));
            }
        }
        return done;
    }
}
