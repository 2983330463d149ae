package tradeassurance.order.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;

/**
 * By when the goods are shipped: a day, or so many days after a payment has come (A12).
 *
 * @param on the day; null where it hangs on a payment
 * @param days after that payment; null where the day is fixed
 * @param after the payment; null where the day is fixed
 * @param zone where the day ends
 */
public record ShipTerm(@Nullable LocalDate on, @Nullable Integer days, @Nullable InstalmentName after, ZoneId zone) {

    /** The last year that a date is taken to be meant in. */
    static final int LAST_YEAR = 9999;

    public ShipTerm {
        if ((on == null) != (days != null && after != null) || on != null && (days != null || after != null)) {
            throw new Refusal(OrderRefusal.CONTRACT_INCOMPLETE,
                    "say ship_by, or ship_within so many days after INITIAL or BALANCE").at("/ship_by");
        }
        if (on != null && on.getYear() > LAST_YEAR) {
            throw new Refusal(OrderRefusal.SHIP_BY_NOT_POSSIBLE, on + " is too far away").at("/ship_by");
        }
    }

    public static ShipTerm on(LocalDate day, ZoneId zone) {
        return new ShipTerm(day, null, null, zone);
    }

    public static ShipTerm within(int days, InstalmentName after, ZoneId zone) {
        return new ShipTerm(null, days, after, zone);
    }

    /** The last day on which shipping is in time; null while the payment that it hangs on has not come. */
    @Nullable
    LocalDate by(Payments payments) {
        if (on != null || after == null || days == null) {
            return on;
        }
        Instant paid = payments.completeAt(after);
        return paid == null ? null : LocalDate.ofInstant(paid, zone).plusDays(days);
    }

    /** The end of that day, itself too late. */
    @Nullable
    Instant dueAt(Payments payments) {
        LocalDate by = by(payments);
        return by == null ? null : endOf(by);
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
