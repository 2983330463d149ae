package tradeassurance.order;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.order.model.Shipment;
import tradeassurance.order.model.TrackShipment;
import tradeassurance.order.model.Tracking;

/** What more is known of a shipment; what is left out stays. */
record ShipmentPatch(@Size(max = 100) @Nullable String carrier, @Size(max = 100) @Nullable String trackingNumber,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> documentIds) {

    TrackShipment command(Shipment shipment) {
        Tracking before = shipment.tracking();
        return new TrackShipment(shipment.id(), new Tracking(carrier == null ? before.carrier() : carrier,
                trackingNumber == null ? before.number() : trackingNumber,
                documentIds == null ? before.documentIds() : documentIds));
    }
}
