package tradeassurance.limit.reservation.model;

import tradeassurance.kernel.Money;

/** What a reservation comes to in the currency in which limits are kept; see {@link Reservation} for the four. */
public record InLimit(Money requested, Money granted, Money committed, Money released) {
}
