package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;

/**
 * What the platform has done about a dispute.
 *
 * @param targetAt by when the mediator's next step is wanted; null where it is nobody's turn at the platform
 * @param late whether that has passed and been reported
 * @param rounds the requests for evidence, oldest first
 */
public record Mediation(@Nullable Instant escalatedAt, @Nullable EscalationCause cause, @Nullable String assignedTo,
        @Nullable Instant targetAt, boolean late, List<EvidenceRound> rounds, @Nullable Ruling ruling) {

    static final Mediation NONE = new Mediation(null, null, null, null, false, List.of(), null);

    public Mediation {
        rounds = List.copyOf(rounds);
    }

    /** The request that is under way, or the last one; null before the first. */
    public @Nullable EvidenceRound round() {
        return rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    }

    /** When the last request for evidence ends for both; null before the first. */
    public @Nullable Instant evidenceEndsAt() {
        EvidenceRound last = round();
        return last == null ? null : last.endsAt();
    }

    /** Whether this party has had its extension, in whichever round. */
    public boolean extended(Role role) {
        return rounds.stream().anyMatch(each -> each.of(role).extendedTo() != null);
    }

    Mediation escalated(Instant now, EscalationCause because, Instant target) {
        return new Mediation(now, because, assignedTo, target, false, rounds, ruling);
    }

    Mediation assigned(String mediator) {
        return new Mediation(escalatedAt, cause, mediator, targetAt, late, rounds, ruling);
    }

    Mediation reportedLate() {
        return new Mediation(escalatedAt, cause, assignedTo, targetAt, true, rounds, ruling);
    }

    Mediation collecting(EvidenceRound next) {
        List<EvidenceRound> more = new ArrayList<>(rounds);
        more.add(next);
        return new Mediation(escalatedAt, cause, assignedTo, null, false, more, ruling);
    }

    /** The round under way as it is now. */
    Mediation with(EvidenceRound changed) {
        List<EvidenceRound> same = new ArrayList<>(rounds.subList(0, rounds.size() - 1));
        same.add(changed);
        return new Mediation(escalatedAt, cause, assignedTo, targetAt, late, same, ruling);
    }

    /** The mediator is to act by then. */
    Mediation wantedBy(Instant target) {
        return new Mediation(escalatedAt, cause, assignedTo, target, false, rounds, ruling);
    }

    Mediation ruled(Ruling judgement) {
        return new Mediation(escalatedAt, cause, assignedTo, null, late, rounds, judgement);
    }
}
