package tradeassurance.limit;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.limit.model.Course.Announced;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.model.LimitLifecycle;
import tradeassurance.limit.model.LimitLifecycle.Command;
import tradeassurance.limit.model.LimitState;

/**
 * A limit and how much of it is in use.
 *
 * @param available what is left; granted to nobody while suspended
 * @param announced a reduction to come; left out where there is none (F8)
 * @param allowedActions what the caller may do now
 * @param version grows with each decision about the limit, not with its use
 */
record LimitView(String supplierId, Money granted, Money reserved, Money used, Money available, LimitState status,
        AnnouncedReduction announced, List<DeadlineView> deadlines, Set<Command> allowedActions, long version) {

    /** A reduction to come. */
    record AnnouncedReduction(Money amount, Instant effectiveAt) {
    }

    static LimitView of(Held<Limit> held) {
        Limit limit = held.value();
        return new LimitView(limit.supplierId(), limit.granted(), limit.reserved(), limit.used(), limit.available(),
                limit.state(), announced(limit.course().announced()),
                limit.deadlines().stream().map(DeadlineView::of).toList(),
                LimitLifecycle.TABLE.allowed(limit.state(), held.by().role()), held.version());
    }

    private static AnnouncedReduction announced(Announced reduction) {
        return reduction == null ? null : new AnnouncedReduction(reduction.amount(), reduction.effectiveAt());
    }
}
