package tradeassurance.dispute.goods;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import tradeassurance.dispute.model.ReturnCommand;

/** Goods that the buyer has sent back. */
record ShipBack(@NotBlank @Size(max = 100) String carrier, @NotBlank @Size(max = 100) String trackingNumber) {

    ReturnCommand command() {
        return new ReturnCommand.ShipBack(carrier, trackingNumber);
    }
}
