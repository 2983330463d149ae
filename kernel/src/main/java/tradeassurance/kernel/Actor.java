package tradeassurance.kernel;

import java.util.Objects;

/** Who acts: a role, and the party (a buyer, a supplier, an operator's desk, a service) that acts in it. */
public record Actor(Role role, String party) {

    /** The actor of every timer. It comes through the same door as everybody else. */
    public static final Actor CLOCK = new Actor(Role.SYSTEM, "clock");

    public Actor {
        Objects.requireNonNull(role);
        Objects.requireNonNull(party);
    }

    public boolean is(Role other) {
        return role == other;
    }
}
