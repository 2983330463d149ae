package tradeassurance.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.HoldForDispute;

/**
 * A dispute that is about to open.
 *
 * @param shipments what it is about; all of the order where there are none
 */
record DisputeHold(@NotBlank String disputeId, @Size(max = 200) @Nullable List<@NotBlank String> shipments,
        @Nullable Money amount) {

    HoldForDispute command() {
        return new HoldForDispute(disputeId, shipments == null ? Set.of() : new HashSet<>(shipments), amount);
    }
}
