package tradeassurance.chassis.door;

import tradeassurance.chassis.event.Trail;

/** A stored aggregate. It knows two verbs: what it is, and what it becomes. */
public interface Row<A> {

    A value();

    /** Only {@link Door} calls this. */
    void become(A next);

    /** Version and last hash of the aggregate's history, kept beside the row. */
    Trail trail();
}
