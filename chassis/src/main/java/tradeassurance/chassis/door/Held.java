package tradeassurance.chassis.door;

import tradeassurance.kernel.Actor;

/**
 * An aggregate together with its version, and as whom the caller deals with it.
 *
 * @param version the number of events in its history; what an ETag shows
 */
public record Held<A>(A value, long version, Actor by) {
}
