package tradeassurance.dispute;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.dispute.model.EvidenceType;

/** A piece of evidence in words. */
public record BringEvidence(@NotNull EvidenceType type, @NotBlank @Size(max = 4000) String description) {

    public DisputeCommand.SubmitEvidence command() {
        return new DisputeCommand.SubmitEvidence(type, description);
    }
}
