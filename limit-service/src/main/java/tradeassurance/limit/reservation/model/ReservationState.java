package tradeassurance.limit.reservation.model;

/** Where a reservation stands. */
public enum ReservationState {
    RESERVED,
    COMMITTED,
    PARTIALLY_RELEASED,
    RELEASED
}
