package tradeassurance.order.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * A part of the price, and how it stands; derived from the money of the order (INV7).
 *
 * @param paid what has settled of it
 * @param promised what banks have promised of the rest
 * @param waived what the supplier has let go
 */
public record Instalment(PlannedInstalment planned, Money paid, Money promised, Money waived, @Nullable Instant completeAt,
        @Nullable Instant overdueAt) {

    public InstalmentName name() {
        return planned.name();
    }

    public Money amount() {
        return planned.amount();
    }

    /** What is still to be settled, promised or not. */
    public Money due() {
        return floor(amount().minus(waived).minus(paid));
    }

    /** What nobody has paid or promised yet. */
    public Money outstanding() {
        return floor(due().minus(promised));
    }

    public boolean complete() {
        return !outstanding().isPositive();
    }

    private static Money floor(Money amount) {
        return amount.max(Money.zero(amount.currency()));
    }
}
