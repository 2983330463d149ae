package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import tradeassurance.dispute.model.Proposal.Status;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;

/** All proposals of a dispute, oldest first; at most one of them waits for an answer. */
public record Proposals(List<Proposal> all) {

    /** More than this is no negotiation. */
    static final int MOST = 100;

    public Proposals {
        all = List.copyOf(all);
    }

    public Optional<Proposal> pending() {
        return all.stream().filter(Proposal::pending).findFirst();
    }

    /** The proposal of this role that waits for the other side; empty where there is none. */
    public Optional<Proposal> pendingOf(Role by) {
        return pending().filter(proposal -> proposal.by() == by);
    }

    public Proposal last() {
        return all.get(all.size() - 1);
    }

    /** Whether the supplier has answered anything at all. */
    boolean answeredBySupplier() {
        return all.size() > 1 || !all.get(0).pending();
    }

    /** With a further proposal, which takes the place of the one that is pending. */
    Proposals plus(Role by, Proposal.Terms proposed, Instant now, @Nullable Instant answerBy) {
        if (all.size() >= MOST) {
            throw new Refusal(DisputeRefusal.TOO_MANY, "a dispute has at most " + MOST + " proposals");
        }
        List<Proposal> next = new ArrayList<>(
                each(Proposal::pending, proposal -> proposal.now(Status.SUPERSEDED, null)).all());
        next.add(Proposal.of(all.size() + 1, by, proposed, now, answerBy));
        return new Proposals(next);
    }

    /** The proposal of the other side that this role wants to answer. */
    Proposal toAnswer(int number, Role by) {
        Proposal proposal = number(number);
        if (!proposal.pending() || proposal.by() == by) {
            throw new Refusal(DisputeRefusal.PROPOSAL_NOT_PENDING, "proposal " + number + " by the " + proposal.by() + " is "
                    + proposal.status() + "; it does not wait for your answer").with("proposal_status", proposal.status());
        }
        return proposal;
    }

    Proposals answered(int number, Status status, @Nullable String note) {
        return each(proposal -> proposal.number() == number, proposal -> proposal.now(status, note));
    }

    /** One's own proposal, as long as it waits for an answer; the claim itself is not taken back but withdrawn. */
    Proposal toRetract(int number, Role by) {
        Proposal proposal = number(number);
        if (number == 1 || !proposal.pending() || proposal.by() != by) {
            throw new Refusal(DisputeRefusal.PROPOSAL_NOT_PENDING, number == 1 ? "the claim itself: withdraw the dispute"
                    : "proposal " + number + " by the " + proposal.by() + " is " + proposal.status())
                    .with("proposal_status", proposal.status());
        }
        return proposal;
    }

    /** The last proposal of this role that it has not taken back stands again. */
    Proposals again(Role by, Instant now, @Nullable Instant answerBy) {
        int number = standing(by).number();
        return each(proposal -> proposal.number() == number, proposal -> proposal.asking(now, answerBy));
    }

    Proposal standing(Role by) {
        return all.stream().filter(proposal -> proposal.by() == by && proposal.status() != Status.WITHDRAWN)
                .max(Comparator.comparing(Proposal::number)).orElseThrow();
    }

    /** What waits for an answer now wants it until then. */
    Proposals due(Instant now, @Nullable Instant answerBy) {
        return each(Proposal::pending, proposal -> proposal.asking(now, answerBy));
    }

    Proposals reminded() {
        return each(Proposal::pending, Proposal::withReminder);
    }

    /** The claim in other words; refused once the supplier has answered. */
    Proposals edited(Proposal.Terms other) {
        if (answeredBySupplier()) {
            throw new Refusal(DisputeRefusal.CLAIM_ANSWERED, "the supplier has answered the claim; make a proposal");
        }
        return each(Proposal::pending, proposal -> proposal.saying(other));
    }

    private Proposal number(int number) {
        return all.stream().filter(candidate -> candidate.number() == number).findFirst()
                .orElseThrow(() -> new Refusal(Refused.NOT_FOUND, "there is no proposal " + number));
    }

    private Proposals each(Predicate<Proposal> which, Function<Proposal, Proposal> change) {
        return new Proposals(
                all.stream().map(proposal -> which.test(proposal) ? change.apply(proposal) : proposal).toList());
    }
}
