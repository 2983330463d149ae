package tradeassurance.order;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.CoverageQuote;
import tradeassurance.order.model.Order;
import tradeassurance.order.model.Renegotiation;

/**
 * What a modification would come to if it were accepted now (F12).
 *
 * @param excessToRefund what has been paid too much then, and goes back to the buyer
 * @param coverage how the order would stand to the supplier's limit; null where that is not known, see {@code note}
 * @param note why something of this is not known, or why it cannot be accepted
 */
record RenegotiationView(@Nullable Money total, @Nullable List<InstalmentView> instalments, @Nullable Money amountDue,
        @Nullable Money excessToRefund, @Nullable CoverageQuote coverage, @Nullable String note) {

    static RenegotiationView of(Order order, Renegotiation result, @Nullable CoverageQuote rest, @Nullable String note) {
        return new RenegotiationView(result.contract().total(),
                result.payments().instalments().stream().map(part -> InstalmentView.of(order, part)).toList(),
                result.payments().amountDue(), result.excess(), rest == null ? null : result.split(order.quote(), rest), note);
    }

    static RenegotiationView impossible(String why) {
        return new RenegotiationView(null, null, null, null, null, why);
    }
}
