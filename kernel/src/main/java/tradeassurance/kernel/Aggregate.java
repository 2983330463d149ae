package tradeassurance.kernel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A value with a lifecycle. Everything that can be asked of it is decided without I/O and without a clock. */
public interface Aggregate<A extends Aggregate<A>> {

    String id();

    /** The timers of the present state, those that win a tie first. Derived from the value, never stored beside it. */
    List<Deadline> deadlines();

    /**
     * What comes of a timer that nobody answered. Decided as of {@link Deadline#dueAt()}, however late it is noticed (INV13).
     */
    Decision<A> lapse(Deadline due);

    /** The timer that is to fire first among those that are due; at the same instant, the one listed first. */
    default Optional<Deadline> firstDue(Instant now) {
        return deadlines().stream().filter(deadline -> deadline.isDue(now)).min(Comparator.comparing(Deadline::dueAt));
    }
}
