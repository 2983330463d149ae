package tradeassurance.chassis.deadline;

import java.util.List;

import io.smallrye.mutiny.Uni;

/** Lets aggregates answer for their timers. */
public interface Lapses {

    /**
     * Fires whatever timers of these aggregates are due, in one transaction or a few; nothing due, nothing done. Where one
     * fails, others may not have fired: each may be asked again.
     */
    Uni<Void> lapse(String resource, List<String> ids);
}
