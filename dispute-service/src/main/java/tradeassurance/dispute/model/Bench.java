package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeEvent.Assigned;
import tradeassurance.dispute.model.DisputeEvent.EvidenceRequested;
import tradeassurance.dispute.model.DisputeEvent.Ruled;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** What the mediator does: takes the case, asks for evidence, rules (R94, R95). */
final class Bench {

    private Bench() {
    }

    /** Another mediator may take a case over; taking one's own again changes nothing. */
    static Decision<Dispute> assign(Dispute dispute, Actor by) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.ASSIGN, by.role());
        String before = dispute.mediation().assignedTo();
        if (by.party().equals(before)) {
            return Decision.unchanged(dispute);
        }
        return Decision.of(dispute.in(next).with(dispute.mediation().assigned(by.party())), new Assigned(by.party(), before));
    }

    static Decision<Dispute> requestEvidence(Dispute dispute, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.REQUEST_EVIDENCE, by.role());
        requireAssigned(dispute, by);
        Instant due = dispute.terms().calendar().endOfBusinessDay(now, dispute.terms().evidenceDays());
        return Decision.of(dispute.in(next).with(dispute.mediation().collecting(due)), new EvidenceRequested(due));
    }

    static Decision<Dispute> rule(Dispute dispute, DisputeCommand.Rule rule, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.RULE, by.role());
        requireAssigned(dispute, by);
        Money amount = amount(rule, dispute.claim().coverage());
        requireReasons(rule, dispute.evidence().size());
        Ruling ruling = new Ruling(rule.outcome(), amount, rule.clauses(), rule.evidenceWeighed(), rule.grounds(), rule.text(),
                by.party(), now);
        return Closing.settle(dispute.with(dispute.mediation().ruled(ruling)), Command.RULE, by, rule.outcome(), amount,
                new Ruled(rule.outcome(), amount, rule.clauses(), rule.evidenceWeighed(), rule.grounds()), now);
    }

    private static @Nullable Money amount(DisputeCommand.Rule rule, Money coverage) {
        return switch (rule.outcome()) {
            case FULL_REFUND -> Amounts.of(ProposalKind.FULL_REFUND, rule.amount(), coverage);
            case PARTIAL_REFUND -> {
                if (rule.amount() == null) {
                    throw incomplete("/amount", "a partial refund names its amount");
                }
                yield Amounts.of(ProposalKind.PARTIAL_REFUND, rule.amount(), coverage);
            }
            case CLAIM_REJECTED -> {
                if (rule.amount() != null) {
                    throw incomplete("/amount", "a rejected claim has no amount");
                }
                yield null;
            }
            case AGREED, WITHDRAWN, AUTO_CANCELLED ->
                throw incomplete("/outcome", rule.outcome() + " is not for a mediator to say");
        };
    }

    /** A judgement names the clauses, the evidence and, in rejecting, the grounds that it rests on (R108). */
    private static void requireReasons(DisputeCommand.Rule rule, int evidence) {
        if (rule.clauses().isEmpty() || rule.clauses().stream().anyMatch(String::isBlank)) {
            throw incomplete("/clauses", "name the clauses of the contract that it rests on");
        }
        List<Integer> onFile = IntStream.rangeClosed(1, evidence).boxed().toList();
        if (!onFile.containsAll(rule.evidenceWeighed())) {
            throw incomplete("/evidence_weighed", "some of the evidence is not on file; there are " + evidence + " pieces");
        }
        if (rule.evidenceWeighed().isEmpty() && evidence > 0) {
            throw incomplete("/evidence_weighed", "name the evidence that was weighed");
        }
        if (rule.outcome() == Outcome.CLAIM_REJECTED && rule.grounds().isEmpty()) {
            throw incomplete("/grounds", "every rejection names its ground");
        }
        if (rule.text().isBlank()) {
            throw incomplete("/text", "give the reasons in words");
        }
    }

    private static void requireAssigned(Dispute dispute, Actor by) {
        String assigned = dispute.mediation().assignedTo();
        if (!by.party().equals(assigned)) {
            throw new Refusal(DisputeRefusal.CASE_NOT_YOURS,
                    assigned == null ? "take the case first" : "the case is with " + assigned);
        }
    }

    private static Refusal incomplete(String pointer, String detail) {
        return new Refusal(DisputeRefusal.RULING_INCOMPLETE, detail).at(pointer);
    }
}
