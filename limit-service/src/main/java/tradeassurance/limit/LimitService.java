package tradeassurance.limit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Actor;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.model.LimitCommand;

/** The one door to limits. Call it within a transaction. */
@ApplicationScoped
public class LimitService {

    private final Door door;
    private final Limits limits;

    LimitService(Door door, Limits limits) {
        this.door = door;
        this.limits = limits;
    }

    /** A limit of nothing for a new supplier. */
    public Uni<Held<Limit>> open(String supplierId, Actor by) {
        return door.open(limits, by, Limit.open(supplierId, LimitCurrency.NOTHING));
    }

    public Uni<Held<Limit>> handle(String supplierId, LimitCommand command, Caller caller) {
        return door.handle(limits, supplierId, caller, (limit, by, now) -> limit.decide(command, by, now));
    }

    public Uni<Held<Limit>> read(String supplierId, Caller caller) {
        return door.read(limits, supplierId, caller);
    }

    /**
     * The limit, which nobody else changes until the transaction under way has ended; null where there is none. Whoever moves
     * a reservation takes this first, so that no two ever wait for each other.
     */
    public Uni<@Nullable Limit> lock(String supplierId) {
        return limits.lock(supplierId).map(row -> row == null ? null : row.value());
    }

    /** The same where there must be one: refused with {@code not-found}. */
    public Uni<Limit> lockKnown(String supplierId) {
        return lock(supplierId).onItem().ifNull().failWith(() -> Caller.unknown("supplier", supplierId));
    }
}
