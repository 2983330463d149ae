package tradeassurance.dispute.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;

/**
 * What the buyer claims, and the facts of the order that it is judged by.
 *
 * @param contractClause the term of the contract that is said to be broken (R4)
 * @param amount what the buyer claimed in opening
 * @param coverage the most that can be given back (R100)
 * @param shipDueAt the end of the agreed shipping day; null where no date is agreed
 * @param shipped whether the goods had left when the dispute was opened
 * @param measurable whether the contract has a quality requirement that can be measured
 */
public record Claim(String orderId, String buyerId, String supplierId, DisputeReason reason, String contractClause,
        Money amount, Money coverage, CoverageType coverageType, @Nullable Instant shipDueAt, boolean shipped,
        boolean measurable, String text) {

    Claim as(DisputeReason other) {
        return new Claim(orderId, buyerId, supplierId, other, contractClause, amount, coverage, coverageType, shipDueAt,
                shipped, measurable, text);
    }
}
