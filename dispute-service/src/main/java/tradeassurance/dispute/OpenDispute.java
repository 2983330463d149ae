package tradeassurance.dispute;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.NewClaim;
import tradeassurance.dispute.model.ProposalKind;
import tradeassurance.dispute.model.Scope;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

/**
 * A buyer's request for a refund (R82).
 *
 * @param contractClause the term of the contract that is said to be broken
 * @param scope the part of the order that is disputed; left out for all of it
 * @param wanted the solution that the buyer wants
 * @param evidenceFollows true where evidence will be brought later; otherwise one piece is needed now
 */
record OpenDispute(@NotBlank @Size(max = 64) String orderId,
        @NotBlank @Size(max = 64) @Schema(enumeration = {
                "NOT_SHIPPED_ON_TIME", "NOT_DELIVERED_ON_TIME",
                "QUALITY_NOT_AS_CONTRACTED", "CANCELLATION_BY_AGREEMENT" }) String reason,
        @NotBlank @Size(max = 500) String contractClause, @Valid @Nullable Part scope, @NotNull Money amount,
        @NotNull ProposalKind wanted, @NotBlank @Size(max = 4000) String text,
        @Size(max = 20) @Nullable List<@NotNull @Valid BringEvidence> evidence, @Nullable Boolean evidenceFollows){

    /** A part of an order, by shipments or by lines of the contract, and its value. */
    record Part(@Size(max = 50) @Nullable List<@NotBlank @Size(max = 64) String> shipments,
            @Size(max = 100) @Nullable List<@NotNull @Min(1) Integer> lines, @NotNull Money amount) {

        Scope scope() {
            return new Scope(shipments == null ? List.of() : shipments, lines == null ? List.of() : lines, amount);
        }
    }

    NewClaim claim() {
        return new NewClaim(reason, contractClause, scope == null ? Scope.WHOLE : scope.scope(), amount, wanted, text,
                evidence == null ? List.of() : evidence.stream().map(item -> item.command(Role.BUYER, null)).toList(),
                Boolean.TRUE.equals(evidenceFollows));
    }
}
