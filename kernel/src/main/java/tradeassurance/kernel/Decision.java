package tradeassurance.kernel;

import java.util.List;

/** What a decision comes to: the aggregate as it will be, and what happened, in order. Nothing is stored yet. */
public record Decision<A>(A next, List<Event> events) {

    public Decision {
        events = List.copyOf(events);
    }

    public static <A> Decision<A> of(A next, Event... events) {
        return new Decision<>(next, List.of(events));
    }

    /** Nothing to do: what was asked for already holds. */
    public static <A> Decision<A> unchanged(A same) {
        return new Decision<>(same, List.of());
    }
}
