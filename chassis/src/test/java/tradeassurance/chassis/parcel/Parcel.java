package tradeassurance.chassis.parcel;

import static tradeassurance.kernel.Lifecycle.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Lifecycle;
import tradeassurance.kernel.Role;

/** A parcel is held until its buyer sends it on; after four days it is given up by itself. */
record Parcel(String id, String buyer, State state, Instant heldSince, int notes) implements Aggregate<Parcel> {

    enum State {
        HELD,
        SENT,
        GIVEN_UP
    }

    enum Command {
        SEND,
        NOTE,
        LAPSE
    }

    record Happened(String type, int notes) implements Event {
    }

    static final Lifecycle<Parcel, State, Command> TABLE = Lifecycle.<Parcel, State, Command> of("Parcel", State.class,
            Command.class)
            .starts(State.HELD)
            .row(State.HELD, Command.SEND, by(Role.BUYER), State.SENT)
            .stays(State.HELD, Command.NOTE, by(Role.BUYER, Role.SERVICE))
            .row(State.HELD, Command.LAPSE, by(Role.SYSTEM), State.GIVEN_UP)
            .timer(State.HELD, "PATIENCE", Command.LAPSE, Role.BUYER, "GIVEN_UP", "held + 4 d",
                    parcel -> parcel.heldSince().plus(Duration.ofDays(4)))
            .ends(State.SENT, State.GIVEN_UP)
            .build();

    Decision<Parcel> decide(Command command, Actor by, Instant now) {
        State to = command == Command.NOTE ? state : command == Command.SEND ? State.SENT : State.GIVEN_UP;
        State next = TABLE.next(state, command, by.role(), to);
        Parcel parcel = new Parcel(id, buyer, next, heldSince, command == Command.NOTE ? notes + 1 : notes);
        return Decision.of(parcel, new Happened("parcel." + command.name().toLowerCase(java.util.Locale.ROOT), parcel.notes()));
    }

    @Override
    public List<Deadline> deadlines() {
        return TABLE.deadlines(this, state);
    }

    @Override
    public Decision<Parcel> lapse(Deadline due) {
        return decide(TABLE.lapse(due), Actor.CLOCK, due.dueAt());
    }
}
