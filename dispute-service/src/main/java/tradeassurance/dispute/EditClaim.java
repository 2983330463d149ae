package tradeassurance.dispute;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.PartyCommand;
import tradeassurance.dispute.model.ProposalKind;
import tradeassurance.kernel.Money;

/** The claim in other words; what is left out stays as it is. */
record EditClaim(@Size(max = 500) @Pattern(regexp = NOT_BLANK) @Nullable String contractClause, @Nullable Money amount,
        @Nullable ProposalKind wanted, @Size(max = 4000) @Pattern(regexp = NOT_BLANK) @Nullable String text) {

    private static final String NOT_BLANK = "(?s).*\\S.*";

    PartyCommand.Edit command() {
        return new PartyCommand.Edit(contractClause, amount, wanted, text);
    }
}
