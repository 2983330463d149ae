package tradeassurance.chassis.deadline;

import java.util.List;

import io.smallrye.mutiny.Uni;

/** Lets aggregates answer for their timers. */
public interface Lapses {

    /**
     * Fires whatever timers of these aggregates are due, in a transaction of its own; nothing due, nothing done. Where one
     * fails, none has fired.
     */
    Uni<Void> lapse(String resource, List<String> ids);
}
