package tradeassurance.limit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.limit.model.Course.Announced;
import tradeassurance.limit.model.LimitCommand.Recalculate;
import tradeassurance.limit.model.LimitEvent.Activated;
import tradeassurance.limit.model.LimitEvent.Granted;
import tradeassurance.limit.model.LimitEvent.Opened;
import tradeassurance.limit.model.LimitEvent.Recalculated;
import tradeassurance.limit.model.LimitEvent.RecalculationDue;
import tradeassurance.limit.model.LimitEvent.ReductionAnnounced;
import tradeassurance.limit.model.LimitEvent.ReductionApplied;
import tradeassurance.limit.model.LimitEvent.ReductionWithdrawn;
import tradeassurance.limit.model.LimitEvent.Suspended;
import tradeassurance.limit.model.LimitLifecycle.Command;

/**
 * The most that the platform advances to one supplier over all its orders together (R22).
 *
 * @param granted the limit
 * @param reserved what payments under way hold of it
 * @param used what has been advanced and not yet come back
 * @param course where it stands between two recalculations
 */
public record Limit(String supplierId, LimitState state, Money granted, Money reserved,
        Money used, Course course) implements Aggregate<Limit> {

    /** A limit of nothing, for a supplier that is not enrolled yet. */
    public static Decision<Limit> open(String supplierId, Money nothing) {
        return Decision.of(new Limit(supplierId, LimitState.SUSPENDED, nothing, nothing, nothing,
                Course.startingWith(nothing)),
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

    /** What a recalculation measures changes against: each month begins a new cycle. */
    public Money cycleBase(RecalculationCause cause) {
        return cause == RecalculationCause.MONTHLY ? granted : course.cycleBase();
    }

    public Decision<Limit> decide(LimitCommand command, Actor by, Instant now) {
        return command.on(this, by, now);
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
        Limit next = new Limit(supplierId, state, grant.amount(), reserved, used,
                new Course(grant.amount(), course.nextAt(), null));
        return Decision.of(next, new Granted(supplierId, granted, next.granted(), next.available(), grant.basis(),
                grant.reason()));
    }

    Decision<Limit> activate(LimitCommand.Activate activate, Actor by) {
        Limit next = with(LimitLifecycle.TABLE.next(state, Command.ACTIVATE, by.role()), granted,
                course.next(activate.nextAt()));
        return Decision.of(next, new Activated(supplierId, granted, next.room()));
    }

    Decision<Limit> suspend(Actor by) {
        return Decision.of(
                with(LimitLifecycle.TABLE.next(state, Command.SUSPEND, by.role()), granted, course.next(null)),
                new Suspended(supplierId, reserved, used));
    }

    Decision<Limit> recalculate(Recalculate to, Actor by, Instant now) {
        LimitLifecycle.TABLE.require(state, Command.RECALCULATE, by.role());
        Instant nextAt = to.nextAt() == null ? course.nextAt() : to.nextAt();
        boolean later = to.amount().lessThan(granted) && !to.cause().loss() && !to.notice().isZero();
        Announced reduction = later ? announce(to, now) : null;
        Limit next = with(state, later ? granted : to.amount(), new Course(cycleBase(to.cause()), nextAt, reduction));
        List<Event> events = new ArrayList<>(List.of(
                new Recalculated(supplierId, to.id(), to.cause(), granted, next.granted(), next.available())));
        if (reduction != null && !reduction.equals(course.announced())) {
            events.add(new ReductionAnnounced(supplierId, reduction.recalculationId(), granted, reduction.amount(),
                    reduction.effectiveAt()));
        }
        if (reduction == null && course.announced() != null) {
            events.add(new ReductionWithdrawn(supplierId, to.id(), next.granted(), course.announced().amount()));
        }
        return new Decision<>(next, events);
    }

    /** Saying the same again does not put it off. */
    private Announced announce(Recalculate to, Instant now) {
        Announced before = course.announced();
        return before != null && before.amount().equals(to.amount()) ? before
                : new Announced(to.amount(), now.plus(to.notice()), to.id());
    }

    private Decision<Limit> fallDue() {
        return Decision.of(with(state, granted, course.next(null)), new RecalculationDue(supplierId));
    }

    private Decision<Limit> reduce() {
        Announced reduction = Objects.requireNonNull(course.announced());
        Limit next = with(state, reduction.amount(), new Course(course.cycleBase(), course.nextAt(), null));
        return Decision.of(next,
                new ReductionApplied(supplierId, reduction.recalculationId(), granted, next.granted(), next.available()));
    }

    private Limit with(LimitState next, Money limit, Course on) {
        return new Limit(supplierId, next, limit, reserved, used, on);
    }

    @Override
    public List<Deadline> deadlines() {
        return LimitLifecycle.TABLE.deadlines(this, state);
    }

    @Override
    public Decision<Limit> lapse(Deadline due) {
        return switch (LimitLifecycle.TABLE.lapse(due)) {
            case FALL_DUE -> fallDue();
            case REDUCE -> reduce();
            case GRANT, ACTIVATE, SUSPEND, RECALCULATE -> throw new IllegalStateException("no timer asks for this: " + due);
        };
    }
}
