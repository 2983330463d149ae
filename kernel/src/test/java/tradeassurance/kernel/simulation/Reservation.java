package tradeassurance.kernel.simulation;

/** What one payment has of the limit, in minor units. */
record Reservation(Status status, long granted, long committed) {

    /** A release that came before its reserve: the reserve will find it and reserve nothing. */
    static final Reservation TOMBSTONE = new Reservation(Status.RELEASED, 0, 0);

    enum Status {
        RESERVED,
        COMMITTED,
        /** Given back without ever having been committed. */
        RELEASED,
        /** Given back after it had been committed. */
        RETURNED
    }

    Reservation commit(long amount) {
        return new Reservation(Status.COMMITTED, granted, amount);
    }

    Reservation become(Status next) {
        return new Reservation(next, granted, committed);
    }
}
