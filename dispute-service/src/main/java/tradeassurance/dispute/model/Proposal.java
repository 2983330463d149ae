package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

/**
 * What one party proposes to the other (R96).
 *
 * @param number its place, from 1: the claim itself
 * @param amount what the buyer gets back, or of a discount what the price falls by; null where no money moves
 * @param postponement the new dates; null where none are proposed
 * @param askedAt since when the other side owes the answer that is due
 * @param responseDueAt when it expires unanswered; null where nobody is held to an answer
 * @param note what was said in rejecting it
 * @param version how often it has been written; an edit makes a new one
 * @param reminded whether its addressee has been reminded
 */
public record Proposal(int number, Role by, ProposalKind kind, @Nullable Money amount, @Nullable Postponement postponement,
        String text, Instant madeAt, Instant askedAt, @Nullable Instant responseDueAt, Status status, @Nullable String note,
        int version, boolean reminded) {

    public Proposal {
        // Kept before proposals had these.
        askedAt = Objects.requireNonNullElse(askedAt, madeAt);
        version = Math.max(version, 1);
    }

    /** What became of it. */
    public enum Status {
        PENDING,
        ACCEPTED,
        REJECTED,
        /** Another proposal took its place. */
        SUPERSEDED,
        /** Whoever made it has taken it back. */
        WITHDRAWN
    }

    static Proposal of(int number, Role by, Terms proposed, Instant now, @Nullable Instant answerBy) {
        return new Proposal(number, by, proposed.kind(), proposed.amount(), proposed.postponement(), proposed.text(), now, now,
                answerBy, Status.PENDING, null, 1, false);
    }

    /** What is proposed, apart from who does it and when. */
    record Terms(ProposalKind kind, @Nullable Money amount, @Nullable Postponement postponement, String text) {
    }

    public boolean pending() {
        return status == Status.PENDING;
    }

    Proposal now(Status next, @Nullable String because) {
        return new Proposal(number, by, kind, amount, postponement, text, madeAt, askedAt, responseDueAt, next, because,
                version,
                reminded);
    }

    Proposal asking(Instant since, @Nullable Instant until) {
        return new Proposal(number, by, kind, amount, postponement, text, madeAt, since, until, Status.PENDING, note, version,
                false);
    }

    Proposal withReminder() {
        return new Proposal(number, by, kind, amount, postponement, text, madeAt, askedAt, responseDueAt, status, note, version,
                true);
    }

    /** Other terms, the same clock. */
    Proposal saying(Terms other) {
        return new Proposal(number, by, other.kind(), other.amount(), other.postponement(), other.text(), madeAt, askedAt,
                responseDueAt, status, note, version + 1, reminded);
    }
}
