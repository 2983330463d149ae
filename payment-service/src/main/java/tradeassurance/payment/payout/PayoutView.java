package tradeassurance.payment.payout;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.kernel.Money;
import tradeassurance.payment.payout.model.Payout;
import tradeassurance.payment.payout.model.PayoutState;

/**
 * A payout as its supplier sees it.
 *
 * @param failure why the bank did not take it; null where it has not failed
 */
record PayoutView(String id, String supplierId, PayoutState status, Money amount, String bankAccount, @Nullable String note,
        @Nullable String failure, Instant requestedAt, List<DeadlineView> deadlines) {

    static PayoutView of(Payout payout) {
        return new PayoutView(payout.id(), payout.terms().supplierId(), payout.state(), payout.terms().amount(),
                payout.terms().bankAccount(), payout.terms().note(), payout.failure(), payout.terms().requestedAt(),
                payout.deadlines().stream().map(DeadlineView::of).toList());
    }
}
