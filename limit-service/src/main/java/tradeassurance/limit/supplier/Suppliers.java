package tradeassurance.limit.supplier;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Rows;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.limit.LimitService;
import tradeassurance.limit.model.LimitCommand;
import tradeassurance.limit.supplier.model.Supplier;
import tradeassurance.limit.supplier.model.SupplierEvent.Enrolled;
import tradeassurance.limit.supplier.model.SupplierEvent.Registered;
import tradeassurance.limit.supplier.model.SupplierRefusal;

/** Suppliers. A limit comes with each, and is active as long as the supplier is enrolled. */
@ApplicationScoped
class Suppliers implements Rows<Supplier>, PanacheRepositoryBase<SupplierEntity, String> {

    private final LimitService limits;
    private final EnrolmentFollower follower;

    Suppliers(LimitService limits, EnrolmentFollower follower) {
        this.limits = limits;
        this.follower = follower;
    }

    @Override
    public String resource() {
        return "supplier";
    }

    @Override
    public Uni<SupplierEntity> lock(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<SupplierEntity> find(String id) {
        return findById(id);
    }

    @Override
    public Uni<SupplierEntity> insert(Supplier first) {
        return persistAndFlush(new SupplierEntity(first)).onFailure(Suppliers::taken).transform(
                known -> new Refusal(SupplierRefusal.SUPPLIER_EXISTS, "supplier " + first.id() + " is registered already"));
    }

    private static boolean taken(Throwable failure) {
        return failure instanceof ConstraintViolationException broken && broken.getKind() == ConstraintKind.UNIQUE;
    }

    @Override
    public Parties parties(Supplier supplier) {
        return Parties.ofSupplier(supplier.id());
    }

    @Override
    public Uni<Void> also(Supplier before, Supplier next, List<Event> events) {
        if (events.stream().anyMatch(Registered.class::isInstance)) {
            return limits.open(next.id(), new Actor(Role.SERVICE, LimitService.SELF.party())).replaceWithVoid();
        }
        if (before.tradeAssurance() == next.tradeAssurance()) {
            return Uni.createFrom().voidItem();
        }
        if (!next.tradeAssurance()) {
            return limits.handle(next.id(), new LimitCommand.Suspend(), LimitService.SELF).replaceWithVoid();
        }
        Uni<Void> active = limits.activate(next.id(), LimitService.SELF).replaceWithVoid();
        return events.stream().anyMatch(Enrolled.class::isInstance) ? active.chain(() -> follower.enrolled(next.id())) : active;
    }
}
