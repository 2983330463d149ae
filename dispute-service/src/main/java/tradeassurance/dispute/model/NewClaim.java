package tradeassurance.dispute.model;

import java.util.List;

import tradeassurance.kernel.Money;

/**
 * A claim as the buyer brings it.
 *
 * @param reason as written; one that is not covered is refused by name
 * @param wanted the solution that the buyer wants; the supplier may accept it as it stands
 * @param evidenceFollows whether the buyer will bring evidence later
 */
public record NewClaim(String reason, String contractClause, Scope scope, Money amount, ProposalKind wanted, String text,
        List<EvidenceCommand.Submit> evidence, boolean evidenceFollows) {
}
