package tradeassurance.dispute.proposal;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.dispute.model.PartyCommand;
import tradeassurance.dispute.model.Postponement;
import tradeassurance.dispute.model.ProposalKind;
import tradeassurance.kernel.Money;

/**
 * What one party proposes.
 *
 * @param amount what the buyer gets back, or the discount; a full refund may leave it out
 * @param postponement the new dates; of a postponement, and of nothing else
 */
record MakeProposal(@NotNull ProposalKind kind, @Nullable Money amount, @Nullable Dates postponement,
        @NotBlank @Size(max = 4000) String text) {

    /** Later dates, either or both. */
    record Dates(@Nullable LocalDate shipBy, @Nullable LocalDate deliverBy) {
    }

    DisputeCommand command() {
        return new PartyCommand.Propose(kind, amount,
                postponement == null ? null : new Postponement(postponement.shipBy(), postponement.deliverBy()), text);
    }
}
