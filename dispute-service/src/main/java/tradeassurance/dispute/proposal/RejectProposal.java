package tradeassurance.dispute.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A no to a proposal, with its reason. */
record RejectProposal(@NotBlank @Size(max = 4000) String note) {
}
