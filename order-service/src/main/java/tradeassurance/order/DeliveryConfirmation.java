package tradeassurance.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.order.model.ConfirmDelivery;

/**
 * That goods are accepted.
 *
 * @param shipments which; all where there are none
 */
record DeliveryConfirmation(@Size(max = 200) @Nullable List<@NotBlank @Size(max = 64) String> shipments) {

    ConfirmDelivery command() {
        return new ConfirmDelivery(shipments == null ? Set.of() : new HashSet<>(shipments));
    }
}
