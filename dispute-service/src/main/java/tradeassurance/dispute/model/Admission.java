package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;

/** Whether a claim may be brought at all; every no has its name. */
final class Admission {

    private Admission() {
    }

    /** The reason, where it is one that is covered (R3). */
    static DisputeReason reason(String asked) {
        return Arrays.stream(DisputeReason.values()).filter(reason -> reason.name().equals(asked)).findFirst()
                .orElseThrow(() -> new Refusal(DisputeRefusal.REASON_NOT_COVERED, "not a reason that is covered: " + asked)
                        .at("/reason"));
    }

    /**
     * The most that the claim can bring, of a part of the order that part's value; refused where nothing has settled (R79, A13)
     * or another dispute is open (A34).
     */
    static Money coverage(Scope scope, OrderFacts order) {
        Money coverage = order.coverage();
        if (coverage == null) {
            throw new Refusal(DisputeRefusal.NO_SETTLED_PAYMENT,
                    "no payment of this order has settled; cancel the order instead");
        }
        if (order.disputeOpen()) {
            throw new Refusal(DisputeRefusal.DISPUTE_OPEN, "this order has an open dispute");
        }
        if (scope.whole()) {
            return coverage;
        }
        known(scope, order.known());
        Money part = scope.amount();
        if (part == null || !part.isPositive()) {
            throw scope("say what the disputed part is worth", "/scope/amount");
        }
        if (part.moreThan(coverage)) {
            throw new Refusal(DisputeRefusal.AMOUNT_OVER_COVERAGE, part + " is more than the " + coverage + " that is covered")
                    .with("coverage", coverage).at("/scope/amount");
        }
        return part;
    }

    private static void known(Scope scope, Circumstances order) {
        if (order.shipments() != null && !order.shipments().containsAll(scope.shipments())) {
            throw scope("the order has no such shipment", "/scope/shipments");
        }
        int most = order.lines() == null ? Integer.MAX_VALUE : order.lines();
        if (scope.lines().stream().anyMatch(line -> line < 1 || line > most)) {
            throw scope("the contract has no such line", "/scope/lines");
        }
    }

    private static Refusal scope(String detail, String pointer) {
        return new Refusal(DisputeRefusal.SCOPE_NOT_POSSIBLE, detail).at(pointer);
    }

    /** R80, A36: only a mark on the claim, unless the setting makes it a condition. */
    static void contacted(Claim claim, DisputeTerms terms) {
        if (terms.contactFirst() && claim.noPriorContact()) {
            throw new Refusal(DisputeRefusal.NO_PRIOR_CONTACT, "write to the supplier first, in the order's messages");
        }
    }

    static void covered(DisputeReason reason, OrderFacts order, Instant now) {
        Instant end = order.coverageEndsAt();
        if (order.coverageEnded() || end != null && !now.isBefore(end)) {
            Refusal over = new Refusal(DisputeRefusal.OUTSIDE_COVERAGE_PERIOD, "the coverage of this order has ended");
            throw end == null ? over : over.with("coverage_ended_at", end);
        }
        switch (reason) {
            case NOT_SHIPPED_ON_TIME -> late("shipping", order.shipDueAt(), order.shippedAt(), now);
            case NOT_DELIVERED_ON_TIME -> late("delivery", order.deliverDueAt(), order.deliveredAt(), now);
            case CANCELLATION_BY_AGREEMENT -> {
                if (order.shippedAt() != null) {
                    throw new Refusal(DisputeRefusal.REASON_NOT_COVERED, "the goods have been shipped").at("/reason");
                }
            }
            case QUALITY_NOT_AS_CONTRACTED -> {
                // Covered from the first settled payment until coverage ends (R81).
            }
        }
    }

    /** Late is: not done by the agreed date, whether it has been done since or not (A12, R101). */
    private static void late(String what, @Nullable Instant due, @Nullable Instant done, Instant now) {
        if (due == null) {
            throw new Refusal(DisputeRefusal.REASON_NOT_COVERED, "the contract agrees no date of " + what).at("/reason");
        }
        if (done != null && done.isBefore(due)) {
            throw new Refusal(DisputeRefusal.REASON_NOT_COVERED, what + " was in time").with("due_at", due)
                    .with("done_at", done).at("/reason");
        }
        if (now.isBefore(due)) {
            throw new Refusal(DisputeRefusal.DATE_NOT_PASSED, "the agreed date of " + what + " has not passed")
                    .with("available_at", due);
        }
    }
}
