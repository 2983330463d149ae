package tradeassurance.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.CoverageQuote;
import tradeassurance.order.model.CoverageStatus;
import tradeassurance.order.model.CoverageType;
import tradeassurance.order.model.Order;
import tradeassurance.order.peer.payment.EscrowSnapshot;

/**
 * What an order is covered for, where each part of its money is, and what would come back today (F3).
 *
 * @param coverageAmount the most that a ruling can refund
 * @param quote how the order stood to the supplier's limit when it was agreed
 * @param pots null where nothing has been paid, or where that is not known; see {@code note}
 * @param note what is not known, and why
 */
record CoverageStatement(String orderId, int contractVersion, CoverageType coverageType, CoverageStatus coverageStatus,
        @Nullable Instant coverageEndsAt, Money total, Money settled, Money promised, Money amountDue, Money coverageAmount,
        @Nullable CoverageQuote quote, @Nullable Pots pots, @Nullable GivenBack wouldGetBack, @Nullable String note) {

    static CoverageStatement of(Order order, @Nullable EscrowSnapshot money, @Nullable String note) {
        return new CoverageStatement(order.id(), order.agreed().version(), order.contract().coverageType(), order.coverage(),
                order.clocks().coverageEndsAt(), order.contract().total(), order.payments().settled(),
                order.payments().promised(), order.amountDue(), order.covered(), order.quote(),
                money == null ? null : Pots.of(money), money == null ? null : GivenBack.of(order, money), note);
    }
}
