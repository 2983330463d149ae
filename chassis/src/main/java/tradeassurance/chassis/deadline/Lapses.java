package tradeassurance.chassis.deadline;

import io.smallrye.mutiny.Uni;

/** Lets an aggregate answer for its timers. */
public interface Lapses {

    /** Fires whatever timers of the aggregate are due, in a transaction of its own; nothing due, nothing done. */
    Uni<Void> lapse(String resource, String id);
}
