package tradeassurance.kernel;

/** Something that happened to an aggregate. Events are records; their components are what history keeps. */
public interface Event {

    /** The event's public name, such as {@code dispute.opened}. Stable: integrators filter by it. */
    String type();
}
