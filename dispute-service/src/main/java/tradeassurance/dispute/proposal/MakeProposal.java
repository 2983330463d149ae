package tradeassurance.dispute.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.dispute.model.ProposalKind;
import tradeassurance.kernel.Money;

/** What one party proposes. @param amount what the buyer gets back; a full refund may leave it out */
record MakeProposal(@NotNull ProposalKind kind, @Nullable Money amount, @NotBlank @Size(max = 4000) String text) {

    DisputeCommand command() {
        return new DisputeCommand.Propose(kind, amount, text);
    }
}
