package tradeassurance.order.model;

import tradeassurance.kernel.Money;

/**
 * A part of the price as it was agreed.
 *
 * @param days after the event that {@code due} names; 0 where that is a moment to be early for
 */
public record PlannedInstalment(InstalmentName name, Money amount, InstalmentDue due, int days) {

    public static PlannedInstalment initial(Money amount) {
        return new PlannedInstalment(InstalmentName.INITIAL, amount, InstalmentDue.ON_CONFIRMATION, 0);
    }

    public static PlannedInstalment balance(Money amount) {
        return new PlannedInstalment(InstalmentName.BALANCE, amount, InstalmentDue.BEFORE_SHIPMENT, 0);
    }

    PlannedInstalment of(Money other) {
        return new PlannedInstalment(name, other, due, days);
    }

    /** Whether the goods wait for it. */
    boolean beforeShipment() {
        return due == InstalmentDue.ON_CONFIRMATION || due == InstalmentDue.BEFORE_SHIPMENT;
    }

    boolean possible() {
        return amount.isPositive() && (name == InstalmentName.INITIAL) == (due == InstalmentDue.ON_CONFIRMATION);
    }
}
