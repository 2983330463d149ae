package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.DisputeEvent.ReviewStarted;
import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.dispute.model.FileEvent.EvidenceCompleted;
import tradeassurance.dispute.model.FileEvent.EvidenceSubmitted;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** What is brought before the mediator, and until when (R83, R94). The parties take nothing out again. */
final class CaseFile {

    /** More than this nobody weighs. */
    static final int MOST = 100;

    private CaseFile() {
    }

    static Decision<Dispute> submit(Dispute dispute, EvidenceCommand.Submit item, Actor by, Instant now) {
        if ((by.is(Role.BUYER) || by.is(Role.SUPPLIER)) && !open(dispute, by.role(), now)) {
            throw new Refusal(DisputeRefusal.EVIDENCE_CLOSED, "the time for evidence is over");
        }
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.SUBMIT_EVIDENCE, by.role());
        if (dispute.evidence().stream().filter(piece -> piece.by() != Role.SERVICE).count() >= MOST) {
            throw new Refusal(DisputeRefusal.TOO_MANY, "the parties bring at most " + MOST + " pieces of evidence");
        }
        corrects(item.supersedes(), dispute.evidence(), by.role());
        Evidence piece = Evidence.of(dispute.evidence().size() + 1, item, by.role(), now, dispute.state());
        return Decision.of(dispute.in(next).with(plus(dispute, List.of(piece))), EvidenceSubmitted.of(piece));
    }

    /** Whether this party may still bring something. */
    static boolean open(Dispute dispute, Role party, Instant now) {
        EvidenceRound round = dispute.mediation().round();
        if (dispute.state() == State.EVIDENCE_COLLECTION && round != null) {
            return now.isBefore(round.dueFor(party));
        }
        return dispute.state() != State.UNDER_REVIEW;
    }

    private static void corrects(@Nullable Integer number, List<Evidence> file, Role by) {
        if (number == null) {
            return;
        }
        boolean own = file.stream().anyMatch(piece -> piece.number() == number && piece.by() == by);
        if (!own || file.stream().anyMatch(piece -> number.equals(piece.supersedes()))) {
            throw new Refusal(DisputeRefusal.SUPERSEDES_NOT_POSSIBLE,
                    "evidence " + number + " is not yours, or has been superseded").at("/supersedes");
        }
    }

    /** The platform's records; what is on file in the same words already is not filed again. */
    static Decision<Dispute> attach(Dispute dispute, List<EvidenceCommand.Submit> records, Actor by, Instant now) {
        if (by.is(Role.SERVICE) && !DisputeLifecycle.BEFORE_RULING.contains(dispute.state())) {
            return Decision.unchanged(dispute);
        }
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.ATTACH_RECORDS, by.role());
        List<Evidence> fresh = new ArrayList<>();
        for (EvidenceCommand.Submit record : records) {
            if (dispute.evidence().stream().noneMatch(piece -> same(piece, record))) {
                fresh.add(Evidence.of(dispute.evidence().size() + fresh.size() + 1, record, by.role(), now, dispute.state()));
            }
        }
        return new Decision<>(dispute.in(next).with(plus(dispute, fresh)),
                fresh.stream().<Event> map(EvidenceSubmitted::of).toList());
    }

    private static boolean same(Evidence piece, EvidenceCommand.Submit record) {
        return piece.by() == Role.SERVICE && record.file() != null && record.file().sha256().equals(piece.sha256());
    }

    private static List<Evidence> plus(Dispute dispute, List<Evidence> more) {
        List<Evidence> file = new ArrayList<>(dispute.evidence());
        file.addAll(more);
        return file;
    }

    /** When both have nothing more, the review begins. Saying so twice changes nothing. */
    static Decision<Dispute> complete(Dispute dispute, Actor by, Instant now) {
        DisputeLifecycle.TABLE.require(dispute.state(), Command.COMPLETE_EVIDENCE, by.role());
        EvidenceRound round = Objects.requireNonNull(dispute.mediation().round());
        EvidenceRound said = round.with(by.role(), new EvidenceRound.Share(round.of(by.role()).extendedTo(), true));
        if (said.equals(round)) {
            return Decision.unchanged(dispute);
        }
        Dispute next = dispute.with(dispute.mediation().with(said));
        List<Event> events = new ArrayList<>(List.of(new EvidenceCompleted(by.role())));
        if (said.complete()) {
            Decision<Dispute> review = review(next, Command.COMPLETE_EVIDENCE, by, now);
            events.addAll(review.events());
            next = review.next();
        }
        return new Decision<>(next, events);
    }

    static Decision<Dispute> review(Dispute dispute, Command command, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), command, by.role(), State.UNDER_REVIEW);
        Instant target = dispute.terms().calendar().endOfBusinessDay(now, dispute.terms().rulingDays());
        return Decision.of(dispute.in(next).with(dispute.mediation().wantedBy(target)),
                new ReviewStarted(dispute.evidence().size(), target));
    }
}
