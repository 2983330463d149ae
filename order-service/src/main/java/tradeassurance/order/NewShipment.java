package tradeassurance.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.Ids;
import tradeassurance.order.model.Packed;
import tradeassurance.order.model.Ship;
import tradeassurance.order.model.Tracking;

/**
 * Goods that leave.
 *
 * @param lines how much of which; all that is left where there are none
 * @param pickedUpAt when the carrier has taken them; just now where null
 */
record NewShipment(@Size(max = 200) @Nullable List<@NotNull @Valid PackedLine> lines, @Size(max = 100) @Nullable String carrier,
        @Size(max = 100) @Nullable String trackingNumber,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> documentIds, @Nullable Instant pickedUpAt) {

    /** How much of a line, by its number in the contract from 1. */
    record PackedLine(@Min(1) int line, @NotNull @Positive @Digits(integer = 9, fraction = 3) BigDecimal quantity) {

        Packed packed() {
            return new Packed(line, quantity);
        }
    }

    Ship command() {
        return new Ship(Ids.next("shp"), lines == null ? List.of() : lines.stream().map(PackedLine::packed).toList(),
                new Tracking(carrier, trackingNumber, documentIds == null ? List.of() : documentIds), pickedUpAt);
    }
}
