package tradeassurance.dispute.model;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;

/** Whether a solution is one that can be carried out. */
final class Proposing {

    private Proposing() {
    }

    /** What is proposed, with the amount that is meant. */
    static Proposal.Terms terms(PartyCommand.Propose proposed, Dispute dispute, Instant now) {
        possible(proposed.kind(), dispute.claim());
        dates(proposed.kind(), proposed.postponement(), dispute, now);
        return new Proposal.Terms(proposed.kind(), Amounts.of(proposed.kind(), proposed.amount(), dispute.claim()),
                proposed.postponement(), proposed.text());
    }

    static void possible(ProposalKind kind, Claim claim) {
        if (kind == ProposalKind.RETURN_AND_REFUND && !claim.shipped()) {
            throw new Refusal(DisputeRefusal.GOODS_NOT_SHIPPED, "nothing has been shipped that could come back").at("/kind");
        }
    }

    private static void dates(ProposalKind kind, @Nullable Postponement dates, Dispute dispute, Instant now) {
        if (kind != ProposalKind.POSTPONEMENT) {
            if (dates != null) {
                throw impossible("dates belong to a postponement only");
            }
            return;
        }
        if (dates == null || dates.shipBy() == null && dates.deliverBy() == null) {
            throw impossible("name the new date");
        }
        if (dates.shipBy() != null && dispute.claim().shipped()) {
            throw impossible("the goods have been shipped");
        }
        LocalDate today = dispute.terms().calendar().dayOf(now);
        later(dates.shipBy(), today);
        later(dates.deliverBy(), dates.shipBy() == null ? today : dates.shipBy().minusDays(1));
    }

    private static void later(@Nullable LocalDate date, LocalDate than) {
        if (date != null && !date.isAfter(than)) {
            throw impossible(date + " is no later date");
        }
    }

    private static Refusal impossible(String detail) {
        return new Refusal(DisputeRefusal.POSTPONEMENT_NOT_POSSIBLE, detail).at("/postponement");
    }
}
