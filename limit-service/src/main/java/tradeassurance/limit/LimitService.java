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

    /** This service itself, where it acts or looks on nobody's behalf. */
    public static final Caller SELF = Caller.service("limit-service");

    /** The kind of call by which a limit is recalculated when its day has come. */
    public static final String RECALCULATE = "limit.recalculate";

    private final Door door;
    private final Limits limits;
    private final RecalculationDays days;

    LimitService(Door door, Limits limits, RecalculationDays days) {
        this.door = door;
        this.limits = limits;
        this.days = days;
    }

    /** A limit of nothing for a new supplier. */
    public Uni<Held<Limit>> open(String supplierId, Actor by) {
        return door.open(limits, by, Limit.open(supplierId, LimitCurrency.NOTHING));
    }

    public Uni<Held<Limit>> handle(String supplierId, LimitCommand command, Caller caller) {
        return door.handle(limits, supplierId, caller, (limit, by, now) -> limit.decide(command, by, now));
    }

    /** The supplier takes part, or does so again. */
    public Uni<Held<Limit>> activate(String supplierId, Caller caller) {
        return handle(supplierId, new LimitCommand.Activate(days.next()), caller);
    }

    public Uni<Held<Limit>> read(String supplierId, Caller caller) {
        return door.read(limits, supplierId, caller);
    }

    /**
     * The limit, which nobody else changes until the transaction under way has ended; null where there is none. Whoever moves
     * a reservation takes this first, so that no two ever wait for each other. A reduction that is due has taken effect.
     */
    public Uni<@Nullable Limit> lock(String supplierId) {
        return limits.lock(supplierId).chain(row -> row == null ? Uni.createFrom().nullItem()
                : read(supplierId, SELF).map(Held::value));
    }

    /** The same where there must be one: refused with {@code not-found}. */
    public Uni<Limit> lockKnown(String supplierId) {
        return lock(supplierId).onItem().ifNull().failWith(() -> Caller.unknown("supplier", supplierId));
    }
}
