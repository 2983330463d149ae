package tradeassurance.limit.model;

import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.limit.model.LimitEvent.Activated;
import tradeassurance.limit.model.LimitEvent.Granted;
import tradeassurance.limit.model.LimitEvent.Opened;
import tradeassurance.limit.model.LimitEvent.Suspended;
import tradeassurance.limit.model.LimitLifecycle.Command;

/**
 * The most that the platform advances to one supplier over all its orders together (R22).
 *
 * @param granted the limit
 * @param reserved what payments under way hold of it
 * @param used what has been advanced and not yet come back
 */
public record Limit(String supplierId, LimitState state, Money granted, Money reserved,
        Money used) implements Aggregate<Limit> {

    /** A limit of nothing, for a supplier that is not enrolled yet. */
    public static Decision<Limit> open(String supplierId, Money nothing) {
        return Decision.of(new Limit(supplierId, LimitState.SUSPENDED, nothing, nothing, nothing),
                new Opened(supplierId, nothing));
    }

    @Override
    public String id() {
        return supplierId;
    }

    /** What is left of it; nothing where more is in use than is granted, which lowering the limit may bring about. */
    public Money available() {
        return granted.minus(reserved).minus(used).max(Money.zero(granted.currency()));
    }

    /** What a reservation may be granted now: what is left, or nothing while suspended. */
    public Money room() {
        return switch (state) {
            case ACTIVE -> available();
            case SUSPENDED -> Money.zero(granted.currency());
        };
    }

    public Decision<Limit> decide(LimitCommand command, Actor by, Instant now) {
        return command.on(this, by);
    }

    Decision<Limit> grant(LimitCommand.Grant grant, Actor by) {
        LimitLifecycle.TABLE.require(state, Command.GRANT, by.role());
        if (grant.amount().isNegative()) {
            throw new Refusal(LimitRefusal.AMOUNT_NOT_POSITIVE, "a limit is nothing or more").at("/amount");
        }
        if (grant.amount().moreThan(grant.highest())) {
            throw new Refusal(LimitRefusal.AMOUNT_OVER_CAP, "nobody is granted more than " + grant.highest())
                    .with("highest", grant.highest().amount()).at("/amount");
        }
        Limit next = new Limit(supplierId, state, grant.amount(), reserved, used);
        return Decision.of(next, new Granted(supplierId, granted, next.granted(), next.available(), grant.reason()));
    }

    Decision<Limit> activate(Actor by) {
        Limit next = with(LimitLifecycle.TABLE.next(state, Command.ACTIVATE, by.role()));
        return Decision.of(next, new Activated(supplierId, granted, next.room()));
    }

    Decision<Limit> suspend(Actor by) {
        return Decision.of(with(LimitLifecycle.TABLE.next(state, Command.SUSPEND, by.role())),
                new Suspended(supplierId, reserved, used));
    }

    private Limit with(LimitState next) {
        return new Limit(supplierId, next, granted, reserved, used);
    }

    @Override
    public List<Deadline> deadlines() {
        return LimitLifecycle.TABLE.deadlines(this, state);
    }

    @Override
    public Decision<Limit> lapse(Deadline due) {
        throw new IllegalStateException("a limit has no timers: " + LimitLifecycle.TABLE.lapse(due));
    }
}
