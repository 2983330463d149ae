package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What the buyer claims, and the facts of the order that it is judged by.
 *
 * @param contractClause the term of the contract that is said to be broken (R4)
 * @param amount what the buyer claimed in opening
 * @param coverage the most that can be given back (R100); of a part of an order, that part's value
 * @param shipDueAt the end of the agreed shipping day; null where no date is agreed
 * @param shipped whether the goods had left when the dispute was opened
 * @param measurable whether the contract has a quality requirement that can be measured
 */
public record Claim(String orderId, String buyerId, String supplierId, DisputeReason reason, String contractClause,
        Money amount, Money coverage, CoverageType coverageType, @Nullable Instant shipDueAt, boolean shipped,
        boolean measurable, String text, Scope scope, Circumstances known) {

    Claim as(DisputeReason other) {
        return new Claim(orderId, buyerId, supplierId, other, contractClause, amount, coverage, coverageType, shipDueAt,
                shipped, measurable, text, scope, known);
    }

    Claim edited(String clause, Money claimed, String words) {
        return new Claim(orderId, buyerId, supplierId, reason, clause, claimed, coverage, coverageType, shipDueAt, shipped,
                measurable, words, scope, known);
    }

    /** Whether a claim of lateness came without a word to the supplier before (R80, A36). */
    public boolean noPriorContact() {
        return reason.late() && Boolean.FALSE.equals(known.buyerWrote());
    }
}
