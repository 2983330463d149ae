package tradeassurance.order;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.Ids;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.order.model.ApplyAgreement;
import tradeassurance.order.model.OrderRefusal;

/** What the sides of a dispute have agreed on, at least one thing. */
record AgreedModification(@NotBlank String disputeId, @Nullable LocalDate shipBy, @Nullable LocalDate deliverBy,
        @Nullable Money discount) {

    ApplyAgreement command() {
        if (shipBy == null && deliverBy == null && discount == null) {
            throw new Refusal(OrderRefusal.NOTHING_CHANGED, "name another date, or a discount");
        }
        return new ApplyAgreement(Ids.next("mod"), disputeId, shipBy, deliverBy, discount);
    }
}
