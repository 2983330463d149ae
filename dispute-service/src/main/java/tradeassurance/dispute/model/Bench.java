package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeEvent.Assigned;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.dispute.model.FileEvent.EvidenceExtended;
import tradeassurance.dispute.model.FileEvent.EvidenceRequested;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** What the mediator does before ruling: takes the case, asks for evidence, gives time (R94). */
final class Bench {

    /** The first request, and one more where the review finds something missing. */
    static final int MOST_ROUNDS = 2;

    private Bench() {
    }

    /** Any mediator may take a case over; only who has it gives it away. Taking one's own again changes nothing. */
    static Decision<Dispute> assign(Dispute dispute, BenchCommand.Assign asked, Actor by) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.ASSIGN, by.role());
        String before = dispute.mediation().assignedTo();
        String to = Objects.requireNonNullElse(asked.mediator(), by.party());
        if (before != null && !to.equals(by.party())) {
            requireAssigned(dispute, by);
        }
        requireNoInterest(to, dispute.claim(), asked);
        if (to.equals(before)) {
            return Decision.unchanged(dispute);
        }
        return Decision.of(dispute.in(next).with(dispute.mediation().assigned(to)), new Assigned(to, before));
    }

    private static void requireNoInterest(String mediator, Claim claim, BenchCommand.Assign asked) {
        if (mediator.equals(claim.buyerId()) || mediator.equals(claim.supplierId())) {
            throw new Refusal(DisputeRefusal.CONFLICT_OF_INTEREST, mediator + " is a party of the order");
        }
        if (asked.ruledBefore().contains(mediator)) {
            throw new Refusal(DisputeRefusal.CONFLICT_OF_INTEREST, mediator + " has ruled on another dispute of the order");
        }
    }

    static Decision<Dispute> requestEvidence(Dispute dispute, @Nullable String wanted, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.REQUEST_EVIDENCE, by.role());
        requireAssigned(dispute, by);
        int round = dispute.mediation().rounds().size() + 1;
        if (dispute.state() == State.UNDER_REVIEW && round > MOST_ROUNDS) {
            throw new Refusal(DisputeRefusal.EVIDENCE_REOPENED, "the time for evidence has been opened again once already");
        }
        Instant due = dispute.terms().calendar().endOfBusinessDay(now, dispute.terms().evidenceDays());
        return Decision.of(dispute.in(next).with(dispute.mediation().collecting(EvidenceRound.of(now, due, wanted))),
                new EvidenceRequested(round, wanted, due));
    }

    /** Counted from the day on which the party's time would have ended. */
    static Decision<Dispute> extend(Dispute dispute, Role party, Actor by) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.EXTEND_EVIDENCE, by.role());
        requireAssigned(dispute, by);
        if (dispute.mediation().extended(party)) {
            throw new Refusal(DisputeRefusal.EXTENSION_USED, "the " + party + " has had its extension");
        }
        EvidenceRound round = Objects.requireNonNull(dispute.mediation().round());
        Instant until = dispute.terms().calendar().endOfBusinessDay(round.dueAt().minusSeconds(1),
                dispute.terms().extensionDays());
        EvidenceRound longer = round.with(party, new EvidenceRound.Share(until, round.of(party).complete()));
        return Decision.of(dispute.in(next).with(dispute.mediation().with(longer)), new EvidenceExtended(party, until));
    }

    static void requireAssigned(Dispute dispute, Actor by) {
        String assigned = dispute.mediation().assignedTo();
        if (!by.party().equals(assigned)) {
            throw new Refusal(DisputeRefusal.CASE_NOT_YOURS,
                    assigned == null ? "take the case first" : "the case is with " + assigned);
        }
    }
}
