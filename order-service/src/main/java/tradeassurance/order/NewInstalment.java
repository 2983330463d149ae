package tradeassurance.order;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.InstalmentDue;
import tradeassurance.order.model.InstalmentName;
import tradeassurance.order.model.PlannedInstalment;

/**
 * An instalment as it is asked for.
 *
 * @param due on confirmation for INITIAL, before shipment for BALANCE, where null
 * @param dueDays after that; none where null
 */
record NewInstalment(@NotNull InstalmentName name, @NotNull Money amount, @Nullable InstalmentDue due,
        @Min(0) @Max(365) @Nullable Integer dueDays) {

    static NewInstalment of(PlannedInstalment planned) {
        return new NewInstalment(planned.name(), planned.amount(), planned.due(), planned.days());
    }

    PlannedInstalment planned() {
        InstalmentDue usual = name == InstalmentName.INITIAL ? InstalmentDue.ON_CONFIRMATION : InstalmentDue.BEFORE_SHIPMENT;
        return new PlannedInstalment(name, amount, due == null ? usual : due, dueDays == null ? 0 : dueDays);
    }
}
