package tradeassurance.dispute.mediation;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import tradeassurance.dispute.model.BenchCommand;
import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.kernel.Role;

/** Which party gets more time. */
record ExtendEvidence(@NotNull @Schema(enumeration = {
        "BUYER", "SUPPLIER" }) Side party){

    /** A party of the dispute. */
    enum Side {
        BUYER,
        SUPPLIER
    }

    DisputeCommand command() {
        return new BenchCommand.Extend(party == Side.BUYER ? Role.BUYER : Role.SUPPLIER);
    }
}
