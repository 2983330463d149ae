package tradeassurance.dispute;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.NewClaim;
import tradeassurance.dispute.model.ProposalKind;
import tradeassurance.kernel.Money;

/**
 * A buyer's request for a refund (R82).
 *
 * @param contractClause the term of the contract that is said to be broken
 * @param evidenceFollows true where evidence will be brought later; otherwise one piece is needed now
 */
record OpenDispute(@NotBlank @Size(max = 64) String orderId,
        @NotBlank @Size(max = 64) @Schema(enumeration = {
                "NOT_SHIPPED_ON_TIME", "NOT_DELIVERED_ON_TIME",
                "QUALITY_NOT_AS_CONTRACTED", "CANCELLATION_BY_AGREEMENT" }) String reason,
        @NotBlank @Size(max = 500) String contractClause, @NotNull Money amount, @NotNull ProposalKind wanted,
        @NotBlank @Size(max = 4000) String text, @Size(max = 20) @Nullable List<@NotNull @Valid BringEvidence> evidence,
        @Nullable Boolean evidenceFollows){

    NewClaim claim() {
        return new NewClaim(reason, contractClause, amount, wanted, text,
                evidence == null ? List.of() : evidence.stream().map(BringEvidence::command).toList(),
                Boolean.TRUE.equals(evidenceFollows));
    }
}
