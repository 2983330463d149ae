package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.dispute.model.DisputeEvent.EvidenceCompleted;
import tradeassurance.dispute.model.DisputeEvent.EvidenceSubmitted;
import tradeassurance.dispute.model.DisputeEvent.ReviewStarted;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** What the parties bring before the mediator, and until when (R83, R94). */
final class CaseFile {

    /** More than this nobody weighs. */
    static final int MOST = 100;

    private CaseFile() {
    }

    static Decision<Dispute> submit(Dispute dispute, DisputeCommand.SubmitEvidence item, Actor by, Instant now) {
        if (dispute.state() == State.UNDER_REVIEW && (by.is(Role.BUYER) || by.is(Role.SUPPLIER))) {
            throw new Refusal(DisputeRefusal.EVIDENCE_CLOSED, "the time for evidence is over");
        }
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.SUBMIT_EVIDENCE, by.role());
        if (dispute.evidence().size() >= MOST) {
            throw new Refusal(DisputeRefusal.TOO_MANY, "a dispute has at most " + MOST + " pieces of evidence");
        }
        List<Evidence> file = new ArrayList<>(dispute.evidence());
        file.add(new Evidence(file.size() + 1, item.type(), item.description(), by.role(), now, dispute.state()));
        return Decision.of(dispute.in(next).with(file), new EvidenceSubmitted(file.size(), item.type(), by.role()));
    }

    /** When both have nothing more, the review begins. Saying so twice changes nothing. */
    static Decision<Dispute> complete(Dispute dispute, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.COMPLETE_EVIDENCE, by.role());
        boolean buyer = dispute.mediation().buyerComplete() || by.is(Role.BUYER);
        boolean supplier = dispute.mediation().supplierComplete() || by.is(Role.SUPPLIER);
        Dispute next = dispute.with(dispute.mediation().complete(buyer, supplier));
        if (next.equals(dispute)) {
            return Decision.unchanged(dispute);
        }
        List<Event> events = new ArrayList<>(List.of(new EvidenceCompleted(by.role())));
        if (buyer && supplier) {
            Decision<Dispute> review = review(next, Command.COMPLETE_EVIDENCE, by, now);
            events.addAll(review.events());
            next = review.next();
        }
        return new Decision<>(next, events);
    }

    static Decision<Dispute> review(Dispute dispute, Command command, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), command, by.role(), State.UNDER_REVIEW);
        Instant target = dispute.terms().calendar().endOfBusinessDay(now, dispute.terms().rulingDays());
        return Decision.of(dispute.in(next).with(dispute.mediation().reviewing(target)),
                new ReviewStarted(dispute.evidence().size(), target));
    }
}
