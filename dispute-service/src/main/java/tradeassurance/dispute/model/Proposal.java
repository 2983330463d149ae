package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

/**
 * What one party proposes to the other (R96).
 *
 * @param number its place, from 1: the claim itself
 * @param amount what the buyer gets back; null where no money moves
 * @param responseDueAt when it expires unanswered; null where nobody is held to an answer
 * @param note what was said in rejecting it
 */
public record Proposal(int number, Role by, ProposalKind kind, @Nullable Money amount, String text, Instant madeAt,
        @Nullable Instant responseDueAt, Status status, @Nullable String note) {

    /** What became of it. */
    public enum Status {
        PENDING,
        ACCEPTED,
        REJECTED,
        /** Another proposal took its place. */
        SUPERSEDED
    }

    public boolean pending() {
        return status == Status.PENDING;
    }

    Proposal now(Status next, @Nullable String because) {
        return new Proposal(number, by, kind, amount, text, madeAt, responseDueAt, next, because);
    }

    Proposal asking(@Nullable Instant until) {
        return new Proposal(number, by, kind, amount, text, madeAt, until, Status.PENDING, note);
    }
}
