package tradeassurance.order;

import jakarta.validation.constraints.NotBlank;

import tradeassurance.order.model.HoldForDispute;

/** A dispute that is about to open. */
record DisputeHold(@NotBlank String disputeId) {

    HoldForDispute command() {
        return new HoldForDispute(disputeId);
    }
}
