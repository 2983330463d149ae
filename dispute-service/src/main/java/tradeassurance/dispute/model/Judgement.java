package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeEvent.Ruled;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** The mediator's ruling (R95, R100). It is not given without its reasons, and it is final. */
final class Judgement {

    private Judgement() {
    }

    static Decision<Dispute> give(Dispute dispute, BenchCommand.Rule rule, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.RULE, by.role());
        Bench.requireAssigned(dispute, by);
        Money amount = amount(rule, dispute.claim());
        List<Ruling.Part> calculation = calculation(rule, amount, dispute.claim());
        List<Refusal.Fault> missing = new ArrayList<>(Reasons.missing(rule, amount, calculation, dispute));
        if (!missing.isEmpty()) {
            throw new Refusal(DisputeRefusal.RULING_INCOMPLETE, "a ruling gives its reasons; see the errors").with(missing);
        }
        Ruling ruling = new Ruling(rule.outcome(), amount, rule.clauses(), rule.evidenceWeighed(), rule.grounds(),
                rule.refuted(), calculation, rule.text(), by.party(), now);
        Dispute ruled = dispute.with(dispute.mediation().ruled(ruling));
        Ruled event = new Ruled(ruling.outcome(), amount, ruling.clauses(), ruling.evidenceWeighed(), ruling.grounds(),
                ruling.refuted(), calculation, ruling.text());
        return rule.outcome() == Outcome.RETURN_AND_REFUND
                ? ReturnLeg.order(ruled, Command.RULE, by, rule.outcome(), Objects.requireNonNull(amount), event, now)
                : Closing.settle(ruled, Command.RULE, by, rule.outcome(), amount, event, now);
    }

    /** Over the coverage is refused at once (R100); what is merely missing is reported with the rest. */
    private static @Nullable Money amount(BenchCommand.Rule rule, Claim claim) {
        return switch (rule.outcome()) {
            case FULL_REFUND -> Amounts.of(ProposalKind.FULL_REFUND, rule.amount(), claim);
            case PARTIAL_REFUND -> rule.amount() == null ? null
                    : Amounts.of(ProposalKind.PARTIAL_REFUND, rule.amount(), claim);
            case RETURN_AND_REFUND -> {
                Proposing.possible(ProposalKind.RETURN_AND_REFUND, claim);
                yield Amounts.of(ProposalKind.RETURN_AND_REFUND, rule.amount(), claim);
            }
            case CLAIM_REJECTED, AGREED, WITHDRAWN, AUTO_CANCELLED, RETURN_NOT_DONE -> rule.amount();
        };
    }

    /** The whole coverage amount calculates itself. */
    private static List<Ruling.Part> calculation(BenchCommand.Rule rule, @Nullable Money amount, Claim claim) {
        return rule.calculation().isEmpty() && amount != null && amount.equals(claim.coverage())
                ? List.of(new Ruling.Part("paid through the platform and not given back yet", amount))
                : rule.calculation();
    }
}
