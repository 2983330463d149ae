package tradeassurance.suite.faults;

import java.util.List;

/** What the nemesis does. */
enum Blow {
    /** kill -9 of a replica or of the provider. */
    KILL(true, 5),
    /** SIGTERM of a replica. */
    TERM(true, 2),
    /** kill -9 of PostgreSQL, all of it. */
    KILL_POSTGRES(true, 2),
    /** kill -9 of one process that serves a connection: PostgreSQL then ends all of them and recovers. */
    KILL_BACKEND(true, 2),
    /** One connection is ended by the server. */
    END_BACKEND(true, 2),
    /** A replica is stopped where it is, and goes on later. */
    FREEZE(false, 3),
    /** PostgreSQL is, with all that serves it. */
    FREEZE_POSTGRES(false, 2),
    /** Something is wrong on one edge. */
    CUT(false, 6),
    /** Clients hang up in the middle of their requests. */
    HANG_UP(false, 2),
    /** The clocks of all services go on by hours or days. */
    JUMP(false, 2);

    static final List<Blow> DEATHS = List.of(values()).stream().filter(blow -> blow.death).toList();
    static final List<Blow> TROUBLES = List.of(values()).stream().filter(blow -> !blow.death).toList();

    /** Whether somebody dies of it, which makes it count as a cycle. */
    final boolean death;
    /** How often it is chosen, among its like. */
    final int weight;

    Blow(boolean death, int weight) {
        this.death = death;
        this.weight = weight;
    }
}
