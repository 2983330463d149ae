package tradeassurance.order.model;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;

/**
 * The dates that the supplier is held to.
 *
 * @param deliverBy the day by which the goods have arrived; null where only their shipment has a date (A12)
 */
public record Dates(ShipTerm ship, @Nullable LocalDate deliverBy) {

    public Dates {
        LocalDate shipBy = ship.on();
        if (deliverBy != null && (deliverBy.getYear() > ShipTerm.LAST_YEAR || shipBy != null && deliverBy.isBefore(shipBy))) {
            throw new Refusal(OrderRefusal.DELIVER_BY_NOT_POSSIBLE, "the goods cannot arrive by " + deliverBy)
                    .at("/deliver_by");
        }
    }

    /** The end of the day to deliver by, itself too late; null where there is none. */
    public @Nullable Instant deliverDueAt() {
        return deliverBy == null ? null : ship.endOf(deliverBy);
    }

    /** {@code SHIP_BY_NOT_POSSIBLE} for a day that is over: nobody could be held to it. */
    void requireAhead(Instant now) {
        LocalDate by = ship.on();
        if (by != null && !now.isBefore(ship.endOf(by))) {
            throw new Refusal(OrderRefusal.SHIP_BY_NOT_POSSIBLE, by + " has passed").at("/ship_by");
        }
        Instant deliverDueAt = deliverDueAt();
        if (deliverDueAt != null && !now.isBefore(deliverDueAt)) {
            throw new Refusal(OrderRefusal.DELIVER_BY_NOT_POSSIBLE, deliverBy + " has passed").at("/deliver_by");
        }
    }

    /** Other days; null for one that stays. A day to ship by that is put off takes a day to deliver by along. */
    Dates postponed(@Nullable LocalDate shipBy, @Nullable LocalDate newDeliverBy) {
        LocalDate arrival = newDeliverBy == null ? deliverBy : newDeliverBy;
        ShipTerm term = shipBy == null ? ship : ShipTerm.on(shipBy, ship.zone());
        boolean overtaken = shipBy != null && arrival != null && newDeliverBy == null && arrival.isBefore(shipBy);
        return new Dates(term, overtaken ? shipBy : arrival);
    }
}
