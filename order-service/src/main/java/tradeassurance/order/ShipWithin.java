package tradeassurance.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import tradeassurance.order.model.InstalmentName;
import tradeassurance.order.model.ShipTerm;

/** Shipment so many days after a payment has come. */
record ShipWithin(@Min(0) @Max(365) int days, @NotNull InstalmentName after) {

    static @Nullable ShipWithin of(ShipTerm term) {
        return term.days() == null || term.after() == null ? null : new ShipWithin(term.days(), term.after());
    }
}
