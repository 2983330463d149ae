package tradeassurance.limit.reservation;

import tradeassurance.chassis.once.Key;
import tradeassurance.kernel.Actor;

/** A reservation that somebody waits for, to be decided together with others. */
record Wish(Key key, ReserveLimit wanted, Actor by) {
}
